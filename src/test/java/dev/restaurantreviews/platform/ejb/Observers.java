package dev.restaurantreviews.platform.ejb;

import static jakarta.enterprise.event.TransactionPhase.AFTER_COMPLETION;
import static jakarta.enterprise.event.TransactionPhase.AFTER_FAILURE;
import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;
import static jakarta.enterprise.event.TransactionPhase.BEFORE_COMPLETION;
import static jakarta.enterprise.event.TransactionPhase.IN_PROGRESS;

import dev.restaurantreviews.platform.ejb.Happening.Seen;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** One observer for each phase of a transaction. */
@ApplicationScoped
public class Observers {

    @EJB
    private MandatoryBean neighbour;

    void during(@Observes(during = IN_PROGRESS) Happening event) throws Exception {
        note(event, IN_PROGRESS);
    }

    void before(@Observes(during = BEFORE_COMPLETION) Happening event) throws Exception {
        note(event, BEFORE_COMPLETION);
        event.before().run();
    }

    void after(@Observes(during = AFTER_COMPLETION) Happening event) throws Exception {
        note(event, AFTER_COMPLETION);
    }

    void afterSuccess(@Observes(during = AFTER_SUCCESS) Happening event) throws Exception {
        note(event, AFTER_SUCCESS);
        event.afterSuccess().run();
    }

    void afterFailure(@Observes(during = AFTER_FAILURE) Happening event) throws Exception {
        note(event, AFTER_FAILURE);
    }

    private void note(Happening event, TransactionPhase phase) throws Exception {
        boolean transaction = new Inside(null, null, neighbour).isTransaction();
        event.seen().add(new Seen(phase, event.row().isCommitted(), transaction));
    }
}
