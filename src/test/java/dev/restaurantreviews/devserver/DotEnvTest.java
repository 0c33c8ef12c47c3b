package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotEnvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "A=b|b",
                "A = b |b",
                "export A=b|b",
                "A=|~~",
                "A=b # comment|b",
                "A=b#c|b#c",
                "A=b=c|b=c",
                "A='b # c'|b # c",
                "A=\"b # c\" # comment|b # c",
                "A=\"say \\\"hi\\\"\"|say \"hi\"",
                "A='\\n'|\\n",
                "A=# nothing|~~",
            })
    void readsAValue(String line, String value) {
        assertThat(DotEnv.parse(List.of(line))).isEqualTo(Map.of("A", value));
    }

    @Test
    void skipsCommentsAndEmptyLines() {
        assertThat(DotEnv.parse(List.of("# A=b", "", "  ", "  # c"))).isEmpty();
    }

    @Test
    void understandsALineBreakInDoubleQuotes() {
        assertThat(DotEnv.parse(List.of("A=\"b\\nc\""))).isEqualTo(Map.of("A", "b\nc"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"secret", "1A=b", "A=\"b", "A='b'c"})
    void namesTheWrongLineButNotItsContent(String line) {
        assertThatThrownBy(() -> DotEnv.parse(List.of("X=y", line)))
                .isInstanceOf(WrongUsage.class)
                .hasMessageStartingWith(".env, line 2: ")
                .hasMessageNotContaining(line);
    }

    @Test
    void theRealEnvironmentWins(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve(".env"), "A=file\nB=file\n");

        assertThat(DotEnv.merge(file, Map.of("A", "real"))).isEqualTo(Map.of("A", "real", "B", "file"));
    }

    @Test
    void aMissingFileAddsNothing(@TempDir Path directory) {
        assertThat(DotEnv.merge(directory.resolve(".env"), Map.of("A", "b"))).isEqualTo(Map.of("A", "b"));
    }
}
