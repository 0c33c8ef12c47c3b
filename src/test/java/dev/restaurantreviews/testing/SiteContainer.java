package dev.restaurantreviews.testing;

import dev.restaurantreviews.devserver.Options.Extra;
import dev.restaurantreviews.devserver.Site;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.spi.ConfigurationException;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.descriptor.api.Descriptor;

/**
 * Arquillian's container, started as {@code scripts/run} starts it: one process and one deployment for all test
 * classes, where Payara's own adapter starts a server for each.
 */
public final class SiteContainer implements DeployableContainer<SiteContainer.Configuration> {

    /** Nothing can be configured: the launcher knows. */
    public static final class Configuration implements ContainerConfiguration {

        @Override
        public void validate() throws ConfigurationException {
            // nothing to check
        }
    }

    /** Looks like an expression, which a server might evaluate; see SettingsIT. */
    private static final String SITE_NAME = "Soup & ${DBUSER}";

    private Site site;

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public void setup(Configuration configuration) {
        // nothing to set up
    }

    @Override
    public void start() {
        // the first deployment starts the server
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    /** Every test class deploys the same archive, so that the first one serves all. */
    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        if (site == null) {
            Path war = TestSites.CHECKOUT.resolve("target/in-container.war");
            archive.as(ZipExporter.class).exportTo(war.toFile(), true);
            Map<String, String> settings = new HashMap<>(TestSites.inContainer());
            settings.put("SITE_NAME", SITE_NAME);
            site = TestSites.start(
                    TestSites.options("in-container", war, Set.of(Extra.EMPTY, Extra.REHEARSE_AZURE), settings));
        }
        HTTPContext http =
                new HTTPContext(site.baseUrl().getHost(), site.baseUrl().getPort());
        http.add(new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, "/"));
        return new ProtocolMetaData().addContext(http);
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // the next test class needs it
    }

    @Override
    public void stop() {
        if (site != null) {
            site.close();
            site = null;
        }
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still demands it
    public void deploy(Descriptor descriptor) {
        throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still demands it
    public void undeploy(Descriptor descriptor) {
        throw new UnsupportedOperationException();
    }
}
