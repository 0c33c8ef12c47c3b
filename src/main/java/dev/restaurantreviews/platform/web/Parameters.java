package dev.restaurantreviews.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parameters of an address, read leniently: what makes no sense counts as not given. */
@RequestScoped
public class Parameters {

    @Inject
    private HttpServletRequest request;

    /** Whether the parameter is there, be it with an empty value. */
    public boolean isGiven(String name) {
        return Exchange.parameters(request).containsKey(name);
    }

    public Optional<String> text(String name) {
        return texts(name).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** All values of a parameter, in their order; none when it is not given. */
    public List<String> texts(String name) {
        // Not from the request itself: the one that is injected is the server's own, with nothing cleaned.
        return List.of(Exchange.parameters(request).getOrDefault(name, new String[0]));
    }

    public Optional<Integer> number(String name) {
        return text(name).flatMap(Parameters::parse);
    }

    private static Optional<Integer> parse(String value) {
        try {
            return Optional.of(Integer.valueOf(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The page of a list, from 1; what is no positive number is the first page. */
    public int page() {
        return number("page").filter(page -> page > 0).orElse(1);
    }

    /** The constant whose name, in lower case, is the value. */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return text(name).flatMap(value -> parse(value, type));
    }

    private static <E extends Enum<E>> Optional<E> parse(String value, Class<E> type) {
        try {
            return Optional.of(Enum.valueOf(type, value.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
