package dev.restaurantreviews.testing;

import dev.restaurantreviews.devserver.ServerKind;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.tomcat.managed.Tomcat10ManagedContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Chooses Arquillian's container, of which it wants to find one only: its own for Tomcat, {@link SiteContainer} for
 * Payara. Arquillian finds this class by its service file.
 */
public final class SiteContainerExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        if (TestSites.SERVER == ServerKind.TOMCAT) {
            builder.observer(TomcatForArquillian.class);
        } else {
            builder.override(DeployableContainer.class, Tomcat10ManagedContainer.class, SiteContainer.class);
        }
    }
}
