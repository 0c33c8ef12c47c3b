package dev.restaurantreviews.platform.health;

import dev.restaurantreviews.platform.azure.SiteIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells operators whether the site can prove who it is; connections that are open already need no proof. */
@ApplicationScoped
class IdentityHealth implements HealthCheck {

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public boolean isUsed() {
        return SiteIdentity.isUsed();
    }

    @Override
    public boolean isUp() {
        return SiteIdentity.problem().isEmpty();
    }

    @Override
    public Optional<String> problem() {
        return SiteIdentity.problem();
    }
}
