package dev.restaurantreviews.devserver;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program that signs certificates with an authority of the developer's own, which his browsers can be told to trust. */
record Mkcert(Path program, Map<String, String> environment) {

    static Optional<Mkcert> find(Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, "mkcert"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Mkcert(program, environment));
    }

    /**
     * Writes a PKCS #12 store, whose password is always "changeit".
     *
     * @return whether browsers here trust the authority; to make them do so is the developer's own decision
     * @throws SiteFailure when it fails
     */
    boolean write(Path keyStore, Path log, String... names) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(program.toString(), "-pkcs12", "-p12-file", keyStore.toString()));
        command.addAll(List.of(names));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("TRUST_STORES", "system,nss"); // browsers look there; Java's own store is not asked
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new SiteFailure("mkcert ended with status " + status + ".", log);
        }
        return !Files.readString(log).contains("mkcert -install");
    }
}
