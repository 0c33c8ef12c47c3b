package dev.restaurantreviews.devserver.azure;

import java.util.Set;
import java.util.UUID;

/**
 * What Microsoft Entra knows of a managed identity, a service principal or a developer.
 *
 * @param objectId what PostgreSQL and Blob Storage give rights to
 * @param clientId what a program names the identity by
 * @param name also the name of its role in PostgreSQL
 * @param groups the object ids of the groups that it is a member of
 * @param managed whether Azure keeps its secret, so that nobody has it
 */
public record Identity(UUID objectId, UUID clientId, String name, Set<UUID> groups, boolean managed) {

    /** One that did not exist before, in no group. */
    public static Identity named(String name) {
        return new Identity(UUID.randomUUID(), UUID.randomUUID(), name, Set.of(), true);
    }

    /** The same, with a secret that its owner keeps. */
    Identity withSecret() {
        return new Identity(objectId, clientId, name, groups, false);
    }

    public Identity memberOf(UUID group) {
        return new Identity(objectId, clientId, name, Set.of(group), managed);
    }
}
