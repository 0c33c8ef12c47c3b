package dev.restaurantreviews.photo;

import dev.restaurantreviews.photo.rendering.PhotoRefusedException;
import dev.restaurantreviews.photo.rendering.PhotoRenderer;
import dev.restaurantreviews.platform.BusyException;
import dev.restaurantreviews.platform.text.PlainText;
import dev.restaurantreviews.platform.web.Exchange;
import dev.restaurantreviews.platform.web.FormErrors;
import dev.restaurantreviews.platform.web.Parameters;
import dev.restaurantreviews.platform.web.Texts;
import dev.restaurantreviews.platform.web.UploadedFile;
import dev.restaurantreviews.visitor.Visitor;
import dev.restaurantreviews.visitor.VisitorId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The photos of the form in this request. They do not depend on its other fields: what is good about them is taken in
 * and shown again, whatever is wrong with the rest.
 */
@Named
@RequestScoped
public class PhotoForm {

    /** The control that takes files, and the hidden fields that name the photos which the form shows already. */
    static final String FILES = "photos";

    private static final Logger LOG = Logger.getLogger(PhotoForm.class.getName());

    private static final String SHOWN = "photo";
    private static final String ALT = "alt-";
    private static final String REMOVED = "remove";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Parameters parameters;

    @Inject
    private Visitor visitor;

    @Inject
    private FormErrors errors;

    @Inject
    private PhotoIntake intake;

    @Inject
    private PhotoService photos;

    private List<PhotoChoice> choices = List.of();
    private boolean notKept;
    private boolean gone;

    /** Opens the form: with the photos of the review, if there is one, and those that were sent ahead for it. */
    public void open(VisitorId author, Optional<Long> review, String page) {
        choices = photos.findForForm(author, review, page).stream()
                .map(photo -> new PhotoChoice(photo, photo.alt(), false))
                .toList();
    }

    /**
     * Reads what was sent: the photos that the form has shown, and new files.
     *
     * @param review the one that is edited; empty for a new one
     * @param page the address of the form
     */
    public void read(VisitorId author, Optional<Long> review, String page) {
        OwnPhotos own = photos.findOwn(author, review);
        choices = new ArrayList<>(shown(own));
        choices.forEach(this::check);
        for (int number = own.most() + 1; number <= kept(); number++) {
            errors.reject(FILES, PhotoProblem.tooMany(Texts.format("photo.number", number)));
        }
        List<UploadedFile> files = Exchange.files(request).stream()
                .filter(file -> file.control().equals(FILES))
                .toList();
        if (!files.isEmpty()) {
            takeIn(author, review, page, files, own.most());
        }
    }

    private void takeIn(VisitorId author, Optional<Long> review, String page, List<UploadedFile> files, int most) {
        if (!visitor.isRecognised()) { // nobody who has opened the form: his next request would not know them either
            notKept = true;
            return;
        }
        List<UUID> added = new ArrayList<>();
        for (UploadedFile file : files) {
            if (kept() + added.size() >= most) {
                errors.reject(FILES, PhotoProblem.tooMany(file.name()));
            } else {
                takeIn(author, page, file).ifPresent(added::add);
            }
        }
        Map<UUID, PhotoView> own = photos.findOwn(author, review).byId();
        added.stream()
                .filter(own::containsKey) // not given up already by another form of the same visitor
                .forEach(id -> choices.add(new PhotoChoice(own.get(id), null, false)));
    }

    private List<PhotoChoice> shown(OwnPhotos own) {
        List<String> ids = parameters.texts(SHOWN).stream().distinct().toList();
        List<PhotoChoice> found = ids.stream()
                .flatMap(id -> own.byId().values().stream()
                        .filter(photo -> photo.id().toString().equals(id)))
                .map(this::choice)
                .toList();
        gone = found.size() < ids.size();
        return found;
    }

    private PhotoChoice choice(PhotoView photo) {
        String alt = parameters.text(ALT + photo.id()).map(PlainText::oneLine).orElse(null);
        return new PhotoChoice(
                photo, alt, parameters.texts(REMOVED).contains(photo.id().toString()));
    }

    private void check(PhotoChoice choice) {
        if (!choice.removed() && choice.alt() != null && PlainText.length(choice.alt()) > Photo.ALT_MAX) {
            errors.reject(ALT + choice.id(), Texts.format("photo.alt.long", Photo.ALT_MAX));
        }
    }

    private int kept() {
        return (int) choices.stream().filter(choice -> !choice.removed()).count();
    }

    private Optional<UUID> takeIn(VisitorId author, String page, UploadedFile file) {
        if (notKept) {
            return Optional.empty(); // each further one would have to wait for the store once more
        }
        try {
            return Optional.of(intake.takeIn(author, page, file.content()));
        } catch (PhotoRefusedException e) {
            errors.reject(FILES, PhotoProblem.of(e, file.name()));
        } catch (BusyException e) {
            Exchange.busy(request);
            errors.reject(FILES, PhotoProblem.later(file.name()));
        } catch (PhotoStoreException e) {
            LOG.log(Level.WARNING, "The photo store did not answer: {0}", e.getMessage());
            notKept = true;
        }
        return Optional.empty();
    }

    /** Whether a photo that the form has shown is not there any more. */
    public boolean isGone() {
        return gone;
    }

    /** Shows the form again because of that. */
    public void rejectGone() {
        errors.reject(FILES, Texts.text("photo.gone"));
    }

    /** What the form has shown is done with: gives up what has not become part of a review. */
    public void finish() {
        photos.giveUp(choices.stream().map(PhotoChoice::id).toList());
    }

    public int getMost() {
        return Photo.MOST;
    }

    public String getHint() {
        return PhotoProblem.limits();
    }

    /** What a script tells about a file too many, whose name is <code>{0}</code>. */
    public String getTooMany() {
        return PhotoProblem.tooMany("{0}");
    }

    public String getTooLarge() {
        return PhotoProblem.tooLarge("{0}");
    }

    public long getBytesMax() {
        return PhotoRenderer.BYTES_MAX;
    }

    public List<PhotoChoice> getChoices() {
        return choices;
    }

    /** Whether photos were left out because the store did not answer, or because nobody knows whose they are. */
    public boolean isNotKept() {
        return notKept;
    }
}
