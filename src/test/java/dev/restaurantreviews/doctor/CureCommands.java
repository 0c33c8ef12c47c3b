package dev.restaurantreviews.doctor;

import dev.restaurantreviews.platform.config.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The az commands that {@code doctor} tells operators to use, on App Service and elsewhere, for a test that reads them. */
public final class CureCommands {

    private static final String SERVER = "db.postgres.database.azure.com";
    private static final String ACCOUNT = "photos.blob.core.windows.net";
    private static final Map<String, String> ON_APP_SERVICE =
            Map.of("WEBSITE_SITE_NAME", "site", "WEBSITE_RESOURCE_GROUP", "group", "WEBSITE_PRIVATE_IP", "10.0.0.4");

    /** In a line, at its beginning or behind a colon; what stands behind many blanks is said to people. */
    private static final Pattern COMMAND =
            Pattern.compile("(?:^|: )((?:az|for ip in) .+?)(?:   \\(.*)?$", Pattern.MULTILINE);

    private CureCommands() {}

    /** As a shell reads them. */
    public static List<String> all() {
        Settings.Database database = new Settings.Database(
                SERVER, 5432, "reviews", "reviews", Optional.of("secret"), "require", Optional.empty());
        return Stream.of(ON_APP_SERVICE, Map.<String, String>of())
                .map(environment -> new AzureNames(environment, Optional.empty()))
                .flatMap(names -> Stream.concat(ofTheSite(names), ofTheNetwork(names, database)))
                .flatMap(cure -> COMMAND.matcher(cure).results())
                .map(command -> command.group(1))
                .distinct()
                .toList();
    }

    private static Stream<String> ofTheSite(AzureNames names) {
        Cures cures = new Cures(names);
        return Stream.of(
                cures.setting("MIGRATE=auto"),
                cures.restart(),
                cures.log(),
                cures.startServer("db"),
                cures.showLoad("db"),
                cures.openServer("db"),
                cures.linkZone("privatelink.blob.core.windows.net"),
                cures.joinNetwork(),
                cures.createContainer("photos", "photos"),
                cures.closeAccount("photos"),
                cures.assignDataRole("photos", "photos", "object", true),
                cures.assignDataRole("photos", "photos", "object", false),
                cures.openAccount("photos"),
                cures.assignIdentity());
    }

    private static Stream<String> ofTheNetwork(AzureNames names, Settings.Database database) {
        return Stream.of(
                        new DatabaseNetworkAdvice(database.host(), database.port(), names),
                        new BlobNetworkAdvice(ACCOUNT, names))
                .flatMap(advice ->
                        Stream.of(advice.unknownName(), advice.silence(true), advice.silence(false), advice.refusal()));
    }
}
