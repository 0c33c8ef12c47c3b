package dev.restaurantreviews.devserver.azure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/** Counts requests and answers them with the faults that are wanted at the moment. */
record FaultyHandler(TokenProtocol protocol, IdentityFaults faults, TokenRequests requests) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> parameters = Form.of(exchange);
            String path = exchange.getRequestURI().getPath();
            requests.begin(path, parameters.getOrDefault("resource", parameters.getOrDefault("scope", "")));
            try {
                Thread.sleep(faults.delay().toMillis());
                answer(exchange, path, parameters);
            } finally {
                requests.end();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the stand-in ends
        }
    }

    private void answer(HttpExchange exchange, String path, Map<String, String> parameters) throws IOException {
        switch (faults.outage()) {
            case NONE ->
                protocol.answer(path, exchange.getRequestHeaders(), parameters).send(exchange);
            case UNAVAILABLE ->
                Answer.text(Answer.UNAVAILABLE, "Service Unavailable").send(exchange);
            case CLOSED, REFUSED -> exchange.close();
        }
    }
}
