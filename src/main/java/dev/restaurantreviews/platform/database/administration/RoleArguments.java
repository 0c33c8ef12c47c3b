package dev.restaurantreviews.platform.database.administration;

import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.command.WrongCommandUsage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What follows {@code db role}.
 *
 * @param objectId of the identity; empty: the role has a password
 */
record RoleArguments(String role, Optional<String> objectId, String type) {

    private static final Set<String> TYPES = Set.of("service", "user", "group");

    static RoleArguments of(List<String> arguments) {
        if (arguments.isEmpty()
                || arguments.get(0).isBlank()
                || arguments.get(0).startsWith("--")) {
            throw new WrongCommandUsage("Which role? Its name must come first.");
        }
        RoleArguments wanted = new RoleArguments(arguments.get(0), Optional.empty(), "service");
        for (int i = 1; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new WrongCommandUsage("A value must follow " + arguments.get(i) + ".");
            }
            wanted = wanted.with(arguments.get(i), arguments.get(i + 1));
        }
        return wanted;
    }

    private RoleArguments with(String option, String value) {
        return switch (option) {
            case "--object-id" -> new RoleArguments(role, Optional.of(objectId(value)), type);
            case "--type" -> new RoleArguments(role, objectId, type(value));
            default -> throw new WrongCommandUsage("There is no option " + option + ".");
        };
    }

    private static String objectId(String value) {
        try {
            return UUID.fromString(value).toString();
        } catch (IllegalArgumentException e) {
            throw new WrongCommandUsage("--object-id must be the object (principal) id of the identity, a UUID.");
        }
    }

    private static String type(String value) {
        if (!TYPES.contains(value)) {
            throw new WrongCommandUsage("--type must be service, user or group.");
        }
        return value;
    }

    void create(Console console) {
        DatabaseSetup setup = new DatabaseSetup(console);
        if (objectId.isPresent()) {
            setup.createRole(role, server -> LoginRole.createForIdentity(server, role, objectId.get(), type));
            return;
        }
        String password = new AdministratorSettings(console)
                .required("DBPASS", "the password of the role; for an identity of Entra give --object-id instead");
        setup.createRole(role, server -> LoginRole.createWithPassword(server, role, password));
    }
}
