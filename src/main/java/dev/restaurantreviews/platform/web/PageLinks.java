package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.health.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the layout of every page needs to know. */
@Named
@ApplicationScoped
public class PageLinks {

    @Inject
    private Settings settings;

    /** An absolute link; null when the operator has not said what the site's address is. The Host header is no source. */
    public String absolute(String path) {
        return settings.publicUrl().map(base -> base + path).orElse(null);
    }

    public Version getVersion() {
        return Version.current();
    }
}
