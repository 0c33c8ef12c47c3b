package dev.restaurantreviews.django;

import dev.restaurantreviews.django.Finding.Action;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What an import has done, and what it has found on the way. */
final class ImportReport {

    private final Map<Kind, Integer> added = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> known = new EnumMap<>(Kind.class);
    private final List<Finding> findings = new ArrayList<>();
    private OptionalInt orphanFiles = OptionalInt.empty();
    private String failure;

    void added(Kind kind) {
        added.merge(kind, 1, Integer::sum);
    }

    /** Copied by an import before this one. */
    void known(Kind kind) {
        known.merge(kind, 1, Integer::sum);
    }

    void corrected(Kind kind, long id, String problem) {
        findings.add(new Finding(kind, id, problem, Action.CORRECTED));
    }

    void leftOut(Kind kind, long id, String problem) {
        findings.add(new Finding(kind, id, problem, Action.LEFT_OUT));
    }

    void leftAsItIs(Kind kind, long id, String problem) {
        findings.add(new Finding(kind, id, problem, Action.LEFT_AS_IT_IS));
    }

    /** So many files in the old container belong to no review. */
    void orphanFiles(int count) {
        orphanFiles = OptionalInt.of(count);
    }

    /** Why the import has ended early; what it has done until then stays. */
    void failed(String reason) {
        failure = reason;
    }

    int countAdded(Kind kind) {
        return added.getOrDefault(kind, 0);
    }

    int countKnown(Kind kind) {
        return known.getOrDefault(kind, 0);
    }

    long countLeftOut(Kind kind) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind && finding.action() == Action.LEFT_OUT)
                .count();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Empty when the container does not tell what is in it. */
    OptionalInt orphanFiles() {
        return orphanFiles;
    }

    boolean isFailed() {
        return failure != null;
    }

    /** Null if there is none. */
    String failure() {
        return failure;
    }
}
