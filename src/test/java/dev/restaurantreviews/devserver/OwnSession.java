package dev.restaurantreviews.devserver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps Ctrl-C in the terminal from what the server needs, for the server still works for a moment after it. */
final class OwnSession {

    private static final Path SETSID = Path.of("/usr/bin/setsid"); // not on macOS

    private OwnSession() {}

    static List<String> command(List<String> command) {
        List<String> inOwnSession = new ArrayList<>(command);
        if (Files.isExecutable(SETSID)) {
            inOwnSession.add(0, SETSID.toString());
        }
        return inOwnSession;
    }
}
