package dev.restaurantreviews.moderation;

import dev.restaurantreviews.platform.command.WrongCommandUsage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes an act of what an operator has typed. */
final class ModerationArguments {

    private static final String REASON = "--reason";
    private static final String BY = "--by";

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    ModerationArguments(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (!List.of(REASON, BY).contains(argument)) {
                throw new WrongCommandUsage("There is no option " + argument + ".");
            } else if (++i == arguments.size() || arguments.get(i).startsWith("--")) {
                throw new WrongCommandUsage("A value must follow " + argument + ".");
            } else {
                options.put(argument, arguments.get(i).strip());
            }
        }
    }

    /** @param user of the machine, unless the operator gives another name */
    Act act(Optional<String> user) {
        Action action = choose(Action.values(), words.isEmpty() ? "" : words.get(0), "What shall be done? Say");
        if (words.size() < 2 || words.size() > 3) {
            throw new WrongCommandUsage("What shall be " + action.done + "? Say the kind and the id, as in review 12.");
        }
        String id = words.get(words.size() - 1);
        Subject subject = words.size() == 2
                ? Subject.ofId(id)
                : choose(Subject.values(), words.get(1), "Only these can be moderated:");
        return new Act(action, subject, subject.id(id), reason(), moderator(user));
    }

    private static <T extends Enum<T>> T choose(T[] values, String word, String question) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new WrongCommandUsage(question + " "
                        + String.join(
                                ", ",
                                Arrays.stream(values)
                                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                                        .toList())
                        + "."));
    }

    private String reason() {
        return limited(
                Optional.ofNullable(options.get(REASON)),
                Act.REASON_MAX,
                "Why? Give the reason with --reason \"…\": other moderators will read it.");
    }

    private String moderator(Optional<String> user) {
        return limited(
                Optional.ofNullable(options.get(BY)).or(() -> user),
                Act.MODERATOR_MAX,
                "Who are you? Give your name with --by NAME: it is kept beside the reason.");
    }

    private static String limited(Optional<String> value, int most, String question) {
        String text = value.map(String::strip)
                .filter(given -> !given.isEmpty())
                .orElseThrow(() -> new WrongCommandUsage(question));
        if (text.codePointCount(0, text.length()) > most) {
            throw new WrongCommandUsage(
                    "\"" + PlainLine.of(text.substring(0, 20)) + "…\" is too long: " + most + " characters at most.");
        }
        if (!PlainLine.is(text)) {
            throw new WrongCommandUsage("\"" + PlainLine.of(text) + "\" must be one line, without control characters.");
        }
        return text;
    }
}
