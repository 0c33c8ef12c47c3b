package dev.restaurantreviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.restaurant.Cuisine;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Finds texts that pages ask for and the bundle lacks, before a visitor does. */
class MessagesTest {

    private static final Pattern LITERAL_KEY = Pattern.compile("rv:(?:text|format|count)\\('([a-zA-Z.]+[a-zA-Z])'[,)]");
    private static final Pattern COUNTED_KEY = Pattern.compile("rv:count\\('([a-zA-Z.]+)'");

    @Test
    void everyTextOfThePagesIsThere() throws IOException {
        Properties english = english();
        TreeSet<String> missing = new TreeSet<>();
        for (Path page : pages()) {
            String source = Files.readString(page);
            keys(LITERAL_KEY, source)
                    .filter(key -> !english.containsKey(key) && !english.containsKey(key + ".other"))
                    .forEach(missing::add);
            keys(COUNTED_KEY, source)
                    .filter(key -> !english.containsKey(key + ".one") || !english.containsKey(key + ".other"))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCuisineHasAName() throws IOException {
        assertThat(Stream.of(Cuisine.values()).map(Cuisine::getTextKey)).allMatch(english()::containsKey);
    }

    @Test
    void noTextIsEmpty() throws IOException {
        english().forEach((key, text) -> assertThat((String) text).as("%s", key).isNotBlank());
    }

    private static Stream<String> keys(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(MatchResult::group).map(match -> match.split("'")[1]);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    private static Properties english() throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages_en.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
