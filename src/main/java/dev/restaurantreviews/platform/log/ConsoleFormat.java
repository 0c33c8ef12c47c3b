package dev.restaurantreviews.platform.log;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/**
 * Lets the consoles of the server write in the site's format for as long as the site is there. The handlers are the
 * server's: a formatter that stayed in them would keep the whole site in memory.
 */
final class ConsoleFormat {

    private record Console(Handler handler, Formatter former) {}

    private final Formatter formatter;
    private final List<Console> consoles;

    ConsoleFormat(Formatter formatter) {
        this.formatter = formatter;
        this.consoles = Stream.of(ConsoleFormat.class.getClassLoader(), ClassLoader.getSystemClassLoader())
                .flatMap(ConsoleFormat::handlers)
                .filter(ConsoleHandler.class::isInstance)
                .distinct()
                .map(handler -> new Console(handler, handler.getFormatter()))
                .toList();
    }

    /** Tomcat has a root logger for each application beside its own; elsewhere there is only one. */
    private static Stream<Handler> handlers(ClassLoader application) {
        Thread thread = Thread.currentThread();
        ClassLoader former = thread.getContextClassLoader();
        thread.setContextClassLoader(application); // by which Tomcat finds the logger
        try {
            return Stream.of(LogManager.getLogManager().getLogger("").getHandlers());
        } finally {
            thread.setContextClassLoader(former);
        }
    }

    void apply() {
        consoles.forEach(console -> console.handler().setFormatter(formatter));
    }

    /** Gives back what was there before, unless somebody else has replaced it since. */
    void takeBack() {
        consoles.stream()
                .filter(console -> console.handler().getFormatter() == formatter)
                .forEach(console -> console.handler().setFormatter(console.former()));
    }
}
