package dev.restaurantreviews.testing;

import dev.restaurantreviews.devserver.Site;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The one site that all black-box and browser tests of a process share. The environment may name another: {@code BASE_URL},
 * and {@code TEST_DB_URL} (JDBC, with user and password) for what tests assert on its rows.
 */
public final class SharedSite implements BeforeAllCallback {

    private static volatile RunningSite current;

    /** Where the tests find the site and its database. */
    private record RunningSite(URI baseUrl, Database database, Site site) implements AutoCloseable {

        static RunningSite start() {
            String baseUrl = System.getenv("BASE_URL");
            if (baseUrl != null) {
                return new RunningSite(URI.create(baseUrl), new Database(System.getenv("TEST_DB_URL")), null);
            }
            Site site = TestSites.start(System.getProperty("sharedSite", "shared"), Map.of());
            return new RunningSite(site.baseUrl(), Database.of(site), site);
        }

        @Override
        public void close() {
            if (site != null) {
                site.close();
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        current = context.getRoot()
                .getStore(Namespace.create(SharedSite.class))
                .getOrComputeIfAbsent(RunningSite.class, key -> RunningSite.start(), RunningSite.class);
    }

    static URI baseUrl() {
        return current.baseUrl();
    }

    static Database database() {
        return current.database();
    }
}
