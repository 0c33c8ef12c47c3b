package dev.restaurantreviews.photo;

import dev.restaurantreviews.photo.rendering.PhotoRefusedException;
import dev.restaurantreviews.platform.BusyException;
import dev.restaurantreviews.platform.text.Messages;
import dev.restaurantreviews.platform.web.ErrorServlet;
import dev.restaurantreviews.platform.web.Exchange;
import dev.restaurantreviews.platform.web.Parameters;
import dev.restaurantreviews.platform.web.RejectedFormPhase;
import dev.restaurantreviews.platform.web.UploadedFile;
import dev.restaurantreviews.visitor.FormTokens;
import dev.restaurantreviews.visitor.Visitor;
import dev.restaurantreviews.visitor.VisitorId;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes one photo in while its visitor still fills in the form that it belongs to, for {@code photos.js}. Posts carry
 * the form's address ({@code page}) and its token, which stays good for the form itself.
 */
@WebServlet(name = "photo-upload", urlPatterns = PhotoAddresses.UPLOAD)
public class PhotoUploadServlet extends HttpServlet {

    @Inject
    private transient Visitor visitor;

    @Inject
    private transient Parameters parameters;

    @Inject
    private transient FormTokens tokens;

    @Inject
    private transient PhotoIntake intake;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<VisitorId> author = visitor.id().filter(this::hasToken);
        List<UploadedFile> files = Exchange.files(request);
        if (author.isEmpty()) {
            Exchange.withoutToken(request);
            answer(response, RejectedFormPhase.UNPROCESSABLE_CONTENT, problem("form.stale"));
        } else if (files.size() != 1) {
            answer(response, RejectedFormPhase.UNPROCESSABLE_CONTENT, problem("photo.one"));
        } else {
            takeIn(author.get(), files.get(0), response);
        }
    }

    private boolean hasToken(VisitorId known) {
        return parameters
                .text("token")
                .filter(token -> page().filter(page -> tokens.isGenuine(token, known, page))
                        .isPresent())
                .isPresent();
    }

    private Optional<String> page() {
        return parameters.text("page");
    }

    private void takeIn(VisitorId author, UploadedFile file, HttpServletResponse response) throws IOException {
        try {
            UUID photo = intake.takeIn(author, page().orElseThrow(), file.content());
            answer(response, HttpServletResponse.SC_CREATED, json().add("id", photo.toString()));
        } catch (PhotoRefusedException e) {
            String problem = PhotoProblem.of(e, file.name());
            JsonObjectBuilder refusal = json().add("problem", problem).add("refused", true); // unlike a stale form
            answer(response, RejectedFormPhase.UNPROCESSABLE_CONTENT, refusal);
        } catch (BusyException | PhotoStoreException e) {
            response.setHeader("Retry-After", ErrorServlet.RETRY_AFTER_SECONDS);
            answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, problem("photo.later"));
        }
    }

    private static JsonObjectBuilder problem(String key) {
        return json().add("problem", Messages.in(Locale.ENGLISH).getString(key));
    }

    private static JsonObjectBuilder json() {
        return Json.createObjectBuilder();
    }

    private static void answer(HttpServletResponse response, int status, JsonObjectBuilder content) throws IOException {
        JsonObject json = content.build();
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json.toString());
    }
}
