package dev.restaurantreviews.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.platform.command.Command;
import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.command.WrongCommandUsage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        Console console = new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), Map.of());
        return new Commands(List.of(new Greet()), console).run(List.of(arguments));
    }

    @Test
    void aCommandGetsWhatFollowsItsName() {
        assertThat(run("greet", "you", "all")).isZero();
        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("Hello [you, all]");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void aFailureIsOneMessageAndStatusOne() {
        assertThat(run("greet", "nobody")).isEqualTo(1);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).isEqualToIgnoringNewLines("Nobody is here.");
    }

    @Test
    void wrongUsageShowsTheUsage() {
        assertThat(run("greet")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Whom?", "Usage: greet NAME…");
    }

    @Test
    void helpIsGivenForEachCommandAndForAll() {
        assertThat(run("greet", "--help")).isZero();
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("Usage: greet NAME…", "  greet           greets");
    }

    @Test
    void anUnknownCommandIsWrongUsage() {
        assertThat(run("great")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("There is no command 'great'.", "greet");
    }

    /** Greets, or fails. */
    private static final class Greet implements Command {

        @Override
        public String name() {
            return "greet";
        }

        @Override
        public String summary() {
            return "greets";
        }

        @Override
        public String usage() {
            return "NAME…";
        }

        @Override
        public int run(List<String> arguments, Console console) {
            if (arguments.isEmpty()) {
                throw new WrongCommandUsage("Whom?");
            }
            if (arguments.contains("nobody")) {
                throw new CommandFailure("Nobody is here.");
            }
            console.out().println("Hello " + arguments);
            return DONE;
        }
    }
}
