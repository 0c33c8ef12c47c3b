package dev.restaurantreviews.testing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A post that the site has begun to read: the rest of its body is sent when the test wants it to end. */
public final class SlowPost {

    private static final int PATIENCE_SECONDS = 30;

    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final CompletableFuture<Void> rest = new CompletableFuture<>();
    private final CompletableFuture<Answer> answer;

    private SlowPost(String body, Function<BodyPublisher, Answer> send) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        BodyPublisher publisher = BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(new Halves(bytes))), bytes.length);
        answer = CompletableFuture.supplyAsync(() -> send.apply(publisher), task -> new Thread(task).start());
    }

    /** Returns once the site has asked for the body. */
    static SlowPost begin(String body, Function<BodyPublisher, Answer> send) {
        SlowPost post = new SlowPost(body, send);
        CompletableFuture.anyOf(post.begun, post.answer)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (post.answer.isDone()) {
            throw new AssertionError("Answered before its body was sent: " + post.answer.join());
        }
        return post;
    }

    /** Sends the rest. */
    public Answer finish() {
        rest.complete(null);
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The first half when it is asked for, the second one when it may be sent. */
    private final class Halves implements Enumeration<InputStream> {

        private final byte[] bytes;
        private int sent;

        Halves(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean hasMoreElements() {
            return sent < bytes.length;
        }

        @Override
        public InputStream nextElement() {
            int from = sent;
            if (from == 0) {
                begun.complete(null);
                sent = bytes.length / 2;
            } else {
                rest.join();
                sent = bytes.length;
            }
            return new ByteArrayInputStream(bytes, from, sent - from);
        }
    }
}
