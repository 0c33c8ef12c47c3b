package dev.restaurantreviews.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.NotTried;
import dev.restaurantreviews.doctor.Result.Wrong;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** Tells people: a line for each check, and below the red ones what cures them. */
final class TextReport {

    private static final String GREEN = "\u001B[32m";
    private static final String RED = "\u001B[31m";
    private static final String PLAIN = "\u001B[0m";
    private static final String INDENTED = " ".repeat(33);

    private final PrintStream out;
    private final boolean coloured;

    TextReport(OutputStream out, boolean coloured) {
        this.out = new PrintStream(out, true, UTF_8); // the locale of a remote shell may not know the marks
        this.coloured = coloured;
    }

    void tell(Finding finding) {
        Result result = finding.result();
        if (result instanceof Fine fine) {
            line(GREEN, "✔ ok", finding.check(), fine.found());
        } else if (result instanceof Wrong wrong) {
            String[] causes = wrong.cause().split("\n");
            line(RED, "✘ wrong", finding.check(), causes[0]);
            Arrays.stream(causes).skip(1).forEach(cause -> out.println(INDENTED + cause));
            wrong.cure().lines().forEach(cure -> out.println(INDENTED + cure));
        } else if (result instanceof NotTried) {
            line("", "- not tried", finding.check(), "");
        }
    }

    private void line(String colour, String mark, String check, String text) {
        String begin = coloured && !colour.isEmpty() ? colour : "";
        out.println(String.format("%s%-11s%s %-20s %s", begin, mark, begin.isEmpty() ? "" : PLAIN, check, text)
                .stripTrailing());
    }

    void summary(List<Finding> findings) {
        long fine = findings.stream().filter(Finding::isFine).count();
        long wrong = findings.stream().filter(Finding::isWrong).count();
        out.println(fine + " ok, " + wrong + " wrong, " + (findings.size() - fine - wrong) + " not tried");
    }
}
