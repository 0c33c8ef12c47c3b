package dev.restaurantreviews.devserver.azure;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what a web page in somebody's browser sends to a server on his machine, be it under another name for that
 * machine: the stand-ins give out what opens a rehearsal's database.
 */
final class ForeignPages extends Filter {

    private final Set<String> hosts;

    /** @param port of the server */
    ForeignPages(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null
                || !hosts.contains(host)
                || exchange.getRequestHeaders().containsKey("Origin")) {
            try (exchange) {
                Answer.text(Answer.FORBIDDEN, "This is not for web pages.").send(exchange);
            }
            return;
        }
        chain.doFilter(exchange);
    }

    @Override
    public String description() {
        return "refuses foreign pages";
    }
}
