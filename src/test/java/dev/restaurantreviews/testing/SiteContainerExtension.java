package dev.restaurantreviews.testing;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes {@link SiteContainer} known to Arquillian, which finds this class by its service file. */
public final class SiteContainerExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, SiteContainer.class);
    }
}
