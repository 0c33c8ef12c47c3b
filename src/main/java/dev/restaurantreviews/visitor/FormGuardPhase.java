package dev.restaurantreviews.visitor;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Checks every form of the site before its action can run, so that no page can forget to. */
public class FormGuardPhase implements PhaseListener {

    @Override
    public void beforePhase(PhaseEvent event) {
        // the values must be in the model first: the page shows them again
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isPostback() && !faces.getResponseComplete()) {
            CDI.current().select(FormGuard.class).get().check();
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.UPDATE_MODEL_VALUES;
    }
}
