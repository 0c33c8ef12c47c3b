package dev.restaurantreviews.platform.ejb;

import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An event that belongs to a transaction, and what its observers have seen.
 *
 * @param before what the observer before the end does then
 * @param afterSuccess what the observer of success does then
 */
public record Happening(Row row, List<Seen> seen, Action before, Action afterSuccess) {

    /** What one observer finds at its time. */
    public record Seen(TransactionPhase phase, boolean committed, boolean transaction) {}

    /** What may throw. */
    public interface Action {
        void run() throws Exception;
    }

    static Happening of(Row row) {
        return new Happening(row, new CopyOnWriteArrayList<>(), () -> {}, () -> {});
    }

    Happening beforeCompletion(Action action) {
        return new Happening(row, seen, action, afterSuccess);
    }

    Happening afterSuccess(Action action) {
        return new Happening(row, seen, before, action);
    }

    List<TransactionPhase> phases() {
        return seen.stream().map(Seen::phase).toList();
    }
}
