package dev.restaurantreviews.devserver.azure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.restaurantreviews.devserver.azure.IdentityFaults.Outage;
import dev.restaurantreviews.devserver.azure.TokenRequests.Request;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets an operator, and tests in other processes, play with the identity stand-in. */
record ControlHandler(IdentityStandIn standIn) implements HttpHandler {

    static final String PATH = "/";

    private static final int LATEST = 100; // of the times of requests, as much as an eye takes in

    private static final long A_YEAR_IN_SECONDS = 31_536_000;
    private static final long AN_HOUR_IN_MILLIS = 3_600_000;

    private static final String HELP = """
            POST /control?…           sets one thing or several, at once:
              life=SECONDS            of the tokens that are issued from now on; 0 = expired at once
              delay=MILLISECONDS      before each answer
              outage=none|refused|closed|unavailable
              audience=URL            written into every token; empty = what was asked for
              skew=SECONDS            by which the times in tokens are moved, also negative
              identity=NAME           who answers a program that names no identity; empty = nobody
            GET /stats                what was asked""";

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            Answer answer = switch (request) {
                case "POST /control" -> control(Form.of(exchange));
                case "GET /stats" -> stats();
                case "GET /" -> Answer.text(Answer.OK, HELP);
                default -> Answer.text(Answer.NOT_FOUND, HELP);
            };
            answer.send(exchange);
        }
    }

    private Answer control(Map<String, String> parameters) {
        try {
            parameters.forEach(this::set);
            return stats();
        } catch (IllegalArgumentException e) {
            return Answer.text(Answer.BAD_REQUEST, e.getMessage() + "\n\n" + HELP);
        }
    }

    private void set(String name, String value) {
        IdentityFaults faults = standIn.faults();
        switch (name) {
            case "life" -> faults.life(Duration.ofSeconds(number(value, 0, A_YEAR_IN_SECONDS)));
            case "delay" -> faults.delay(Duration.ofMillis(number(value, 0, AN_HOUR_IN_MILLIS)));
            case "outage" -> standIn.outage(Outage.valueOf(value.toUpperCase(Locale.ROOT)));
            case "audience" -> faults.audience(value.isEmpty() ? null : value);
            case "skew" -> faults.skew(Duration.ofSeconds(number(value, -A_YEAR_IN_SECONDS, A_YEAR_IN_SECONDS)));
            case "identity" -> standIn.identities().systemAssigned(identity(value));
            default -> throw new IllegalArgumentException("There is no " + name);
        }
    }

    private static long number(String value, long least, long most) {
        long number = Long.parseLong(value);
        if (number < least || number > most) {
            throw new IllegalArgumentException(value + " is not from " + least + " to " + most);
        }
        return number;
    }

    private Identity identity(String name) {
        if (name.isEmpty()) {
            return null;
        }
        return standIn.identities()
                .named(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no identity " + name));
    }

    private Answer stats() {
        TokenRequests requests = standIn.requests();
        return Answer.of(
                Answer.OK,
                Json.createObjectBuilder()
                        .add("requests", requests.count())
                        .add("greatestInFlight", requests.greatestInFlight())
                        .add("latest", Json.createArrayBuilder(latest(requests.all())))
                        .add("byPath", counts(requests.byPath()))
                        .add("byResource", counts(requests.byResource()))
                        .build());
    }

    private static List<String> latest(List<Request> requests) {
        return requests.subList(Math.max(0, requests.size() - LATEST), requests.size()).stream()
                .map(request -> request.at().toString())
                .toList();
    }

    private static JsonObjectBuilder counts(Map<String, Long> counts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        counts.forEach(object::add);
        return object;
    }
}
