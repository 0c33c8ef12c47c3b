package dev.restaurantreviews.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void everyKindOfLineBreakBecomesLineFeed() {
        assertThat(PlainText.clean("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void controlCharactersAreRemovedButTabAndLineFeedStay() {
        assertThat(PlainText.clean("a\u0000b\u0007c\u001bd\u007fe\tf\ng")).isEqualTo("abcde\tf\ng");
    }

    @Test
    void halfSurrogatesAreRemovedAndWholeOnesStay() {
        assertThat(PlainText.clean("a\ud83db")).isEqualTo("ab");
        assertThat(PlainText.clean("\udf55")).isEmpty();
        assertThat(PlainText.clean("\ud83c\udf55")).isEqualTo("\ud83c\udf55");
    }

    @Test
    void textIsComposed() {
        assertThat(PlainText.clean("Cafe\u0301")).isEqualTo("Caf\u00e9");
    }

    @Test
    void outerWhiteSpaceOfAnyScriptIsRemovedAndInnerStays() {
        assertThat(PlainText.clean(" \u00a0\u3000a  b\u2003\n")).isEqualTo("a  b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u2003\u3000",
                "\u200b\u200e",
                "\u3164",
                "\u2800",
                "\ufeff",
                "\u034f",
                "\u0301",
                "\ufe0f",
                "\ud834\udd59"
            })
    void whatShowsNothingIsBlank(String text) {
        assertThat(PlainText.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " a ", "\u0640", "0", "\ud83c\udf55", "."})
    void whatShowsSomethingIsNotBlank(String text) {
        assertThat(PlainText.isBlank(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "\ud83c\udf55\ud83c\udf55, 2", "\u00e9, 1"})
    void lengthCountsCodePoints(String text, int length) {
        assertThat(PlainText.length(text)).isEqualTo(length);
    }

    @Test
    void noncharactersAreRemovedAndNewSymbolsStay() {
        assertThat(PlainText.clean("a\ufffe\ufdd0\ud83f\udfffb")).isEqualTo("ab");
        assertThat(PlainText.clean("\ud83e\udee8")).isEqualTo("\ud83e\udee8"); // younger than this Java
    }

    @Test
    void oneLineHasNoBreaks() {
        assertThat(PlainText.oneLine("a\nb\tc")).isEqualTo("a b c");
        assertThat(PlainText.oneLine(null)).isNull();
    }

    @Test
    void aLongRunOfBlanksInTheMiddleTakesNoLongerThanOtherText() {
        String text = "a" + " ".repeat(2_000_000) + "b";

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PlainText.clean(text)))
                .isEqualTo(text);
    }
}
