package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code .env} file of the checkout, so that settings need not be typed for every run. */
final class DotEnv {

    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
    private static final Pattern QUOTED =
            Pattern.compile("'([^']*)'\\s*(?:#.*)?|\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private DotEnv() {}

    /** The environment of this process, and what the file adds to it; the real environment wins. */
    static Map<String, String> merge(Path file, Map<String, String> environment) {
        Map<String, String> merged = new LinkedHashMap<>(read(file));
        merged.putAll(environment);
        return Map.copyOf(merged);
    }

    private static Map<String, String> read(Path file) {
        try {
            return Files.exists(file) ? parse(Files.readAllLines(file)) : Map.of();
        } catch (IOException e) {
            throw new WrongUsage("Cannot read " + file + ": " + e.getMessage());
        }
    }

    static Map<String, String> parse(List<String> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new WrongUsage(".env, line " + (i + 1) + ": expected KEY=value"); // not the line: may be a secret
            }
            values.put(matcher.group(1), value(matcher.group(2), i + 1));
        }
        return values;
    }

    private static String value(String text, int line) {
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            return quoted.group(1) != null ? quoted.group(1) : unescape(quoted.group(2));
        }
        if (text.startsWith("\"") || text.startsWith("'")) {
            throw new WrongUsage(".env, line " + line + ": the quote is not closed, or something follows it");
        }
        return text.replaceFirst("(^|\\s+)#.*", "").strip();
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement("n".equals(match.group(1)) ? "\n" : match.group(1)));
    }
}
