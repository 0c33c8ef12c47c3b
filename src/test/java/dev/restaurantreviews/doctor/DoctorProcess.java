package dev.restaurantreviews.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restaurantreviews.testing.TestSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command as operators run it: the WAR itself, in a process of its own. */
public final class DoctorProcess {

    private DoctorProcess() {}

    /**
     * Runs it on the WAR that this test run is about.
     *
     * @param javaOptions in front of {@code -jar}
     */
    public static DoctorRun run(List<String> javaOptions, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", TestSites.SERVER.war(TestSites.CHECKOUT).toString(), "doctor", "--json"));
        Path out = Files.createTempFile("doctor", ".json");
        Path err = Files.createTempFile("doctor", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            int status = builder.start().waitFor();
            return new DoctorRun(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
