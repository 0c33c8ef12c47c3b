package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the open doors of a process, from Linux' own tables. */
final class Sockets {

    private static final String LISTENING = "0A";
    private static final int HEXADECIMAL = 16;
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private Sockets() {}

    /** Listening TCP sockets and all UDP sockets, as "tcp6 0000000000000000FFFF00000100007F:8080". */
    static List<String> listening(long process) throws IOException {
        Set<String> own = inodes(process);
        List<String> found = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process), "net", table))) {
                String[] columns = line.strip().split("\\s+");
                boolean waits = table.startsWith("udp") || LISTENING.equals(columns[STATE]);
                if (waits && own.contains(columns[INODE])) {
                    String[] address = columns[ADDRESS].split(":");
                    found.add(table + " " + address[0] + ":" + Integer.parseInt(address[1], HEXADECIMAL));
                }
            }
        }
        return found;
    }

    private static Set<String> inodes(long process) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            return descriptors
                    .map(Sockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }
}
