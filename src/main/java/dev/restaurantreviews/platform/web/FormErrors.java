package dev.restaurantreviews.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What is wrong with the form that was sent: the summary above it and the words at each field, from one source. */
@Named
@RequestScoped
public class FormErrors {

    /**
     * One line of the summary.
     *
     * @param field the id of the control; null when the error is about the whole form
     */
    public record Problem(String field, String text) {}

    @Inject
    private Texts texts;

    /** All problems in the order of the page's controls; those of the whole form come first. */
    public List<Problem> getProblems() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Problem> problems = new ArrayList<>();
        faces.getMessages(null).forEachRemaining(message -> problems.add(new Problem(null, message.getSummary())));
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            if (id != null) {
                faces.getMessages(id).forEachRemaining(message -> problems.add(new Problem(id, message.getSummary())));
            }
        }
        return problems;
    }

    /** The first problem of a field; null when it has none. */
    public String of(String field) {
        Iterator<FacesMessage> messages = FacesContext.getCurrentInstance().getMessages(field);
        return messages.hasNext() ? messages.next().getSummary() : null;
    }

    /** Shows the form again, with a problem of the form as a whole. */
    public void reject(String textKey) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = texts.get(textKey);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        faces.validationFailed();
        faces.renderResponse();
    }
}
