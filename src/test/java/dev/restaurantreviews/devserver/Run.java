package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code scripts/run} starts. */
public final class Run {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int LOG_LINES = 40;

    // Kept, since the logging of the JDK forgets the level of a logger that nobody holds.
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    private final PrintStream out;
    private final PrintStream err;

    private Run(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws InterruptedException {
        ROOT_LOGGER.setLevel(Level.SEVERE); // the database's wrapper tells every step
        LoadedClasses.load();
        System.exit(new Run(System.out, System.err).run(Path.of("").toAbsolutePath(), arguments));
    }

    private int run(Path checkout, String... arguments) throws InterruptedException {
        if (Arrays.asList(arguments).contains("--help")) {
            out.println(Options.USAGE);
            return 0;
        }
        try {
            Map<String, String> environment = DotEnv.merge(checkout.resolve(".env"), System.getenv());
            return serve(Options.parse(checkout, environment, arguments));
        } catch (WrongUsage e) {
            err.println(e.getMessage());
            return WRONG_USAGE;
        } catch (SiteFailure e) {
            e.log().ifPresent(this::showEnd);
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private int serve(Options options) throws InterruptedException {
        Site site = Site.start(options, out::println);
        out.println("Ready: " + site.baseUrl());
        int status = site.awaitEnd();
        if (!site.isClosed()) {
            site.close();
            throw new SiteFailure("The server ended with status " + status + ".", site.log());
        }
        return 0;
    }

    private void showEnd(Path log) {
        try {
            List<String> lines = Files.readString(log, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("\tat ")) // they would push the reason out of sight
                    .toList();
            lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()).forEach(err::println);
            err.println("(the end of " + log + ")");
        } catch (IOException e) {
            err.println("Cannot read " + log + ": " + e.getMessage());
        }
    }
}
