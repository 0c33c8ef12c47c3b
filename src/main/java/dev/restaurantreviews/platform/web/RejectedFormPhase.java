package dev.restaurantreviews.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;

/** Says 422 when a form comes back to its visitor; Faces itself would say 200. */
public class RejectedFormPhase implements PhaseListener {

    private static final int UNPROCESSABLE_CONTENT = 422; // RFC 9110, section 15.5.21

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isValidationFailed()) {
            ((HttpServletResponse) faces.getExternalContext().getResponse()).setStatus(UNPROCESSABLE_CONTENT);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // only the moment before rendering counts
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
