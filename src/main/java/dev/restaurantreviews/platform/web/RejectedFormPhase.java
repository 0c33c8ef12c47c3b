package dev.restaurantreviews.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Says 422, or 503 if it is our fault, when a form comes back to its visitor; Faces itself would say 200. */
public class RejectedFormPhase implements PhaseListener {

    public static final int UNPROCESSABLE_CONTENT = 422; // RFC 9110, section 15.5.21

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isValidationFailed()) {
            HttpServletResponse response =
                    (HttpServletResponse) faces.getExternalContext().getResponse();
            if (Exchange.isBusy((HttpServletRequest) faces.getExternalContext().getRequest())) {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                response.setHeader("Retry-After", ErrorServlet.RETRY_AFTER_SECONDS);
            } else {
                response.setStatus(UNPROCESSABLE_CONTENT);
            }
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
