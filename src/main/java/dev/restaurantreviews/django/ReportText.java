package dev.restaurantreviews.django;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An {@link ImportReport} as a person reads it: what is alike on one line. */
final class ReportText {

    private static final int NUMBERS_MAX = 20;

    private ReportText() {}

    static String of(ImportReport report, boolean dryRun) {
        List<String> lines = new ArrayList<>();
        if (dryRun) {
            lines.add("A dry run: nothing has been changed.");
        }
        lines.add("             added  there before  left out");
        for (Kind kind : Kind.values()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-11s %6d %13d %9d",
                    kind.word() + "s",
                    report.countAdded(kind),
                    report.countKnown(kind),
                    report.countLeftOut(kind)));
        }
        groups(report.findings()).forEach((what, same) -> lines.add(what + ": " + numbers(same)));
        report.orphanFiles()
                .ifPresent(
                        count -> lines.add("files in the old container that no review mentions, not copied: " + count));
        return String.join(System.lineSeparator(), lines);
    }

    private static Map<String, List<Finding>> groups(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.kind().word() + " " + finding.action() + ", " + finding.problem(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String numbers(List<Finding> same) {
        String numbers = same.stream()
                .limit(NUMBERS_MAX)
                .map(finding -> String.valueOf(finding.id()))
                .collect(Collectors.joining(", "));
        return same.size() > NUMBERS_MAX ? numbers + " and " + (same.size() - NUMBERS_MAX) + " more" : numbers;
    }
}
