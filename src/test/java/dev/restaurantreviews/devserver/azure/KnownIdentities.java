package dev.restaurantreviews.devserver.azure;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who there is in the directory of the stand-in, and who of them answers. */
public final class KnownIdentities {

    /** The group of the developers, who share a role of the database. */
    public static final UUID DEVELOPERS = UUID.fromString("d0d0d0d0-0000-4000-8000-000000000001");

    private static final int SECRET_BITS = 192;

    private final Identity userAssigned = Identity.named("restaurant-reviews-id");
    private Identity assigned = userAssigned;
    private final Identity servicePrincipal =
            Identity.named("restaurant-reviews-local").withSecret().memberOf(DEVELOPERS);
    private final String secret = newSecret();
    private final Identity app = Identity.named("restaurant-reviews");
    private Identity systemAssigned = app;

    static String newSecret() {
        return new BigInteger(SECRET_BITS, new SecureRandom()).toString(Character.MAX_RADIX);
    }

    /** The identity that answers a program that names none. */
    public synchronized Identity systemAssigned() {
        return systemAssigned;
    }

    /** Lets another identity answer; with null the app has no system-assigned identity. */
    public synchronized void systemAssigned(Identity identity) {
        systemAssigned = identity;
    }

    public Identity userAssigned() {
        return userAssigned;
    }

    /** Assigns another identity to the app; with null there is none. */
    public synchronized void userAssigned(Identity identity) {
        assigned = identity;
    }

    /** A member of {@link #DEVELOPERS}. */
    public Identity servicePrincipal() {
        return servicePrincipal;
    }

    /** The service principal's. */
    String secret() {
        return secret;
    }

    /** The managed identity that is meant: by its client id, or without one the system-assigned identity. */
    synchronized Optional<Identity> managed(String clientId) {
        if (clientId == null) {
            return Optional.ofNullable(systemAssigned);
        }
        return Stream.ofNullable(assigned)
                .filter(identity -> identity.clientId().toString().equals(clientId))
                .findFirst();
    }

    /** By its name, for an operator. */
    Optional<Identity> named(String name) {
        return Stream.of(app, userAssigned, servicePrincipal)
                .filter(identity -> identity.name().equals(name))
                .findFirst();
    }
}
