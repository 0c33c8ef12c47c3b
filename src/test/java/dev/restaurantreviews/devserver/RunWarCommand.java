package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What {@code scripts/doctor} and its like start: the WAR's own command, in an environment that knows {@code .env} and
 * the site that {@code scripts/run} has started.
 */
public final class RunWarCommand {

    private static final int WRONG_USAGE = 2;

    private RunWarCommand() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path checkout = Path.of("").toAbsolutePath();
        try {
            Map<String, String> environment = DotEnv.merge(checkout.resolve(".env"), System.getenv());
            Path data = checkout.resolve(environment.getOrDefault("DATA_DIR", ".data"));
            System.exit(run(checkout, SiteSettingsFile.merge(data, environment), List.of(arguments)));
        } catch (WrongUsage e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USAGE);
        }
    }

    private static int run(Path checkout, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(trust(environment));
        command.add("-jar");
        command.add(ServerKind.TOMCAT.war(checkout).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .inheritIO()
                .directory(Path.of(System.getProperty("caller", ""))
                        .toAbsolutePath()
                        .toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().remove(SiteSettingsFile.JAVA_OPTIONS);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process.waitFor();
    }

    private static List<String> trust(Map<String, String> environment) {
        return Stream.of(environment
                        .getOrDefault(SiteSettingsFile.JAVA_OPTIONS, "")
                        .split(" "))
                .filter(option -> !option.isEmpty())
                .toList();
    }
}
