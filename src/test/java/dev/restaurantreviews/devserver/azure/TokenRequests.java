package dev.restaurantreviews.devserver.azure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the identity stand-in was asked; what came while nothing listened is not in it. */
public final class TokenRequests {

    /**
     * One request.
     *
     * @param resource for whom a token was wanted; empty when that was not said
     */
    public record Request(Instant at, String path, String resource) {}

    private final List<Request> requests = new ArrayList<>();
    private int inFlight;
    private int greatestInFlight;

    synchronized void begin(String path, String resource) {
        requests.add(new Request(Instant.now(), path, resource));
        inFlight++;
        greatestInFlight = Math.max(greatestInFlight, inFlight);
    }

    synchronized void end() {
        inFlight--;
    }

    /** In the order in which they came. */
    public synchronized List<Request> all() {
        return List.copyOf(requests);
    }

    public synchronized int count() {
        return requests.size();
    }

    /** How many were being answered at the same moment, at most. */
    public synchronized int greatestInFlight() {
        return greatestInFlight;
    }

    public Map<String, Long> byPath() {
        return countedBy(Request::path);
    }

    public Map<String, Long> byResource() {
        return countedBy(Request::resource);
    }

    private Map<String, Long> countedBy(Function<Request, String> property) {
        return all().stream().collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
    }

    /** Forgets what was, so that a test can count from here. */
    public synchronized void reset() {
        requests.clear();
        greatestInFlight = inFlight;
    }
}
