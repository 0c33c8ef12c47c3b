package dev.restaurantreviews.testing;

import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that knows the shared site by its address only, and looks at rows where pages cannot tell. */
@ExtendWith(SharedSite.class)
public abstract class BlackBoxTest {

    protected static URI baseUrl() {
        return SharedSite.baseUrl();
    }

    protected static Database database() {
        return SharedSite.database();
    }

    /** Somebody whom the site has never seen. */
    protected static Visitor newVisitor() {
        return new Visitor(baseUrl());
    }
}
