package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.command.Command;
import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.command.WrongCommandUsage;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.WrongSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The command that says whether the set-up is right, and if not, which link is broken and what mends it. */
public final class Doctor implements Command {

    private static final String JSON = "--json";
    private static final String SITE = "--site";
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");
    private static final String SETTINGS = "settings";

    private final Clock clock;

    public Doctor() {
        this(Clock.systemUTC());
    }

    /** @param clock of this machine, which others are compared with */
    Doctor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "checks the site's set-up link by link, and says what mends it";
    }

    @Override
    public String usage() {
        return "[--json] [--site ADDRESS]";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        List<String> rest = new ArrayList<>(arguments);
        boolean json = rest.remove(JSON);
        OutputStream told = json ? console.err() : console.out();
        TextReport text = new TextReport(told, !json && Terminal.isColoured(console));
        List<Finding> findings = rest.isEmpty() ? examine(console, text) : examineSite(address(rest), console, text);
        text.summary(findings);
        if (json) {
            write(findings, console);
        }
        if (console.out().checkError()) { // a PrintStream throws nothing
            throw new CommandFailure("The report cannot be written: standard output does not take it.");
        }
        return findings.stream().anyMatch(Finding::isWrong) ? FAILED : DONE;
    }

    private static URI address(List<String> arguments) {
        if (arguments.size() != 2 || !arguments.get(0).equals(SITE)) {
            throw new WrongCommandUsage("The command doctor takes --json, --site with an address, both or nothing.");
        }
        String address = arguments.get(1);
        if (!ADDRESS.matcher(address).matches()) {
            throw new WrongCommandUsage("'" + address + "' is not an address such as https://reviews.example.org");
        }
        return URI.create(address);
    }

    /** From elsewhere: what visitors meet; without the settings, which this machine need not have. */
    private static List<Finding> examineSite(URI address, Console console, TextReport text) {
        AzureNames names = new AzureNames(console.environment(), address);
        return new Examination(new SiteChecks(new SiteClient(address), names).checks(List.of())).run(text::tell);
    }

    private List<Finding> examine(Console console, TextReport text) {
        try {
            Settings settings = Settings.of(console::variable);
            Finding fine = new Finding(SETTINGS, new Fine("all are well-formed"));
            text.tell(fine);
            List<Finding> findings = new ArrayList<>(List.of(fine));
            try (SetUp setUp = new SetUp(settings, console.environment(), clock)) {
                findings.addAll(new Examination(setUp.checks()).run(text::tell));
            }
            return findings;
        } catch (WrongSettings e) {
            AzureNames names = new AzureNames(console.environment(), Optional.empty());
            Finding wrong = new Finding(
                    SETTINGS, new Wrong(String.join("\n", e.mistakes()), new SettingsAdvice(names).cure(e)));
            text.tell(wrong);
            return List.of(wrong);
        }
    }

    private static void write(List<Finding> findings, Console console) {
        try {
            JsonReport.write(findings, console.out());
        } catch (IOException e) {
            throw new CommandFailure("The report cannot be written: " + e.getMessage(), e);
        }
    }
}
