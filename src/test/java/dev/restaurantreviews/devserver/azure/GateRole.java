package dev.restaurantreviews.devserver.azure;

import java.util.UUID;

/**
 * A role of the database and who may log in with it.
 *
 * @param objectId that of an identity, or of a group whose members may all use the role
 */
public record GateRole(String name, UUID objectId) {

    public static GateRole of(Identity identity) {
        return new GateRole(identity.name(), identity.objectId());
    }
}
