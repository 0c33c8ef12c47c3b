package dev.restaurantreviews.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.platform.config.Settings.LogFormat;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleFormatTest {

    private final Logger root = Logger.getLogger("");
    private final ConsoleHandler console = new ConsoleHandler();
    private final Formatter former = new SimpleFormatter();
    private final Formatter ours = LogFormatter.of(LogFormat.JSON);

    @BeforeEach
    void addConsole() {
        console.setFormatter(former);
        root.addHandler(console);
    }

    @AfterEach
    void removeConsole() {
        root.removeHandler(console);
    }

    @Test
    void theServersConsoleGetsItsFormatBack() {
        ConsoleFormat format = new ConsoleFormat(ours);

        format.apply();
        assertThat(console.getFormatter()).isSameAs(ours);

        format.takeBack();
        assertThat(console.getFormatter()).isSameAs(former);
    }

    @Test
    void aFormatThatAnotherHasSetMeanwhileStays() {
        Formatter another = new SimpleFormatter();
        ConsoleFormat format = new ConsoleFormat(ours);

        format.apply();
        console.setFormatter(another);
        format.takeBack();

        assertThat(console.getFormatter()).isSameAs(another);
    }
}
