package dev.restaurantreviews.visitor;

import dev.restaurantreviews.platform.web.Exchange;
import dev.restaurantreviews.platform.web.FormErrors;
import dev.restaurantreviews.platform.web.Parameters;
import dev.restaurantreviews.platform.web.RequestedPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Guards the form of this request: gives it its token and accepts only what comes back with a valid one. */
@Named
@RequestScoped
public class FormGuard {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Parameters parameters;

    @Inject
    private Visitor visitor;

    @Inject
    private FormTokens tokens;

    @Inject
    private FormErrors errors;

    private String token;
    private Submission submission;

    /** A fresh token for the form's hidden field; one for each rendering. */
    public String getToken() {
        if (token == null) {
            token = tokens.issue(visitor.id().orElseThrow(), form());
        }
        return token;
    }

    /** Checks the form that was sent; if it is stale or forged the page is shown again with all that was typed. */
    void check() {
        Optional<Submission> genuine = Exchange.isStaleForm(request) ? Optional.empty() : submitted();
        genuine.ifPresentOrElse(sent -> submission = sent, this::reject);
    }

    private void reject() {
        Exchange.withoutToken(request);
        errors.reject("form.stale");
    }

    private Optional<Submission> submitted() {
        return visitor.id()
                .flatMap(known -> parameters
                        .text("token")
                        .flatMap(field -> tokens.verify(field, known, form()))
                        .map(nonce -> new Submission(known, nonce)));
    }

    /** The checked form, for the service that handles it. */
    public Submission submission() {
        if (submission == null) {
            throw new IllegalStateException("The form was not checked.");
        }
        return submission;
    }

    private String form() {
        return Exchange.page(request).map(RequestedPage::address).orElseThrow();
    }
}
