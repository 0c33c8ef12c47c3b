package dev.restaurantreviews.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is wrong with the form that was sent: the summary above it and the words at each field, from one source. */
@Named
@RequestScoped
public class FormErrors {

    /**
     * One line of the summary.
     *
     * @param control the id of what to fill in; null when the problem is the whole form's
     */
    public record Problem(String control, String text) {}

    @Inject
    private Validator validator;

    /** All problems in the order of the page's controls; those of the whole form come first. */
    public List<Problem> getProblems() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Problem> problems = new ArrayList<>();
        faces.getMessages(null).forEachRemaining(message -> problems.add(new Problem(null, message.getSummary())));
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            if (id != null) {
                faces.getMessages(id)
                        .forEachRemaining(
                                message -> problems.add(new Problem(control(faces, id), message.getSummary())));
            }
        }
        return problems;
    }

    /** A group of radios has no control of its own id: the link leads to its first one. */
    private static String control(FacesContext faces, String id) {
        return faces.getViewRoot().findComponent("form:" + id) instanceof UISelectOne select
                        && "jakarta.faces.Radio".equals(select.getRendererType())
                ? id + ":0"
                : id;
    }

    /** The first problem of a field; null when it has none. */
    public String of(String field) {
        return allOf(field).stream().findFirst().orElse(null);
    }

    /** All problems of a field. */
    public List<String> allOf(String field) {
        return FacesContext.getCurrentInstance().getMessageList(field).stream()
                .map(FacesMessage::getSummary)
                .toList();
    }

    /** The ids of the elements that show a field's problems, for {@code aria-describedby}: each begins with a blank. */
    public String ids(String field) {
        return IntStream.range(0, allOf(field).size())
                .mapToObj(number -> " " + field + "-error-" + number)
                .collect(Collectors.joining());
    }

    /**
     * Checks what the form has filled in once more and shows it again if something is wrong: Faces does not look at a
     * field that was not sent at all.
     */
    public boolean accept(Object model) {
        Set<ConstraintViolation<Object>> violations = validator.validate(model);
        violations.forEach(violation -> add(violation.getPropertyPath().toString(), violation.getMessage()));
        return violations.isEmpty();
    }

    /** Shows the form again, with a problem of the form as a whole. */
    public void reject(String textKey) {
        add(null, Texts.text(textKey));
    }

    /** Shows the form again, with a problem of one of its controls. */
    public void reject(String control, String text) {
        add(control, text);
    }

    private static void add(String field, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        faces.validationFailed();
        faces.renderResponse(); // after the current phase
    }
}
