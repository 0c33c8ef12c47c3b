package dev.restaurantreviews.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets every bean have the {@link Settings} injected. */
@ApplicationScoped
class SettingsProducer {

    @Produces
    @Singleton // a record is final and cannot be proxied
    Settings settings() {
        return Settings.current();
    }
}
