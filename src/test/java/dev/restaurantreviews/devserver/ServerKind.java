package dev.restaurantreviews.devserver;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The servers that the site is made for, and the WAR that each of them takes. */
public enum ServerKind {
    PAYARA("restaurant-reviews.war", PayaraMicro::new),
    TOMCAT("restaurant-reviews-tomcat.war", Tomcat::new);

    private final String war;
    private final Starter starter;

    ServerKind(String war, Starter starter) {
        this.war = war;
        this.starter = starter;
    }

    /** @throws WrongUsage when there is none of that name */
    public static ServerKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("--server takes " + names() + ", not '" + name + "'."));
    }

    private static String names() {
        return Arrays.stream(values()).map(ServerKind::toString).collect(Collectors.joining(" or "));
    }

    /** What the build has made for it. */
    public Path war(Path checkout) {
        return checkout.resolve("target").resolve(war);
    }

    SiteServer server(Path checkout, DataDirectory data, Path site, Listener listener, List<String> javaOptions) {
        return starter.server(checkout, data, site, listener, javaOptions);
    }

    /** The name by which {@code scripts/run} takes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Makes the server that shall run the site, a WAR or a directory with its content. */
    private interface Starter {
        SiteServer server(Path checkout, DataDirectory data, Path site, Listener listener, List<String> javaOptions);
    }
}
