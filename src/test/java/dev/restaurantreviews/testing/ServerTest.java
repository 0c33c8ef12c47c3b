package dev.restaurantreviews.testing;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that runs inside the server, in the real WAR, with its beans injected. */
@Tag("in-container")
@ExtendWith(ArquillianExtension.class)
public abstract class ServerTest {

    @Deployment
    static WebArchive site() {
        return TestedWar.create();
    }
}
