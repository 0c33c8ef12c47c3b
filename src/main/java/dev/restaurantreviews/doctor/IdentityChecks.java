package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.azure.IssuedToken;
import dev.restaurantreviews.platform.azure.NoTokenException;
import dev.restaurantreviews.platform.azure.SiteIdentity;
import dev.restaurantreviews.platform.config.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Who the site is for Azure. */
final class IdentityChecks {

    static final String DATABASE_TOKEN = "database.token";
    static final String PHOTOS_TOKEN = "photos.token";

    /** A little longer than the site itself waits for one. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Settings settings;
    private final Map<String, String> environment;
    private final TokenAdvice advice;
    private volatile IssuedToken databaseToken;
    private volatile IssuedToken photosToken;

    IdentityChecks(Settings settings, Map<String, String> environment, AzureNames names) {
        this.settings = settings;
        this.environment = environment;
        this.advice = new TokenAdvice(environment, names);
    }

    /** None where passwords or keys are used; the second waits for the first, for one fault makes both red. */
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        if (settings.databaseNeedsIdentity()) {
            checks.add(new Check(DATABASE_TOKEN, List.of(), PATIENCE, () -> {
                return examine(() -> databaseToken = SiteIdentity.ofDatabase());
            }));
        }
        if (settings.photosNeedIdentity()) {
            checks.add(new Check(PHOTOS_TOKEN, List.of(DATABASE_TOKEN), PATIENCE, () -> {
                return examine(() -> photosToken = SiteIdentity.ofStorage());
            }));
        }
        return checks;
    }

    private Result examine(Supplier<IssuedToken> source) {
        try {
            IssuedToken token = source.get();
            return new Fine(token.bearer() + ", tenant " + token.tenant() + ", valid until " + token.validUntil()
                    + choice(token));
        } catch (NoTokenException e) {
            return new Wrong("There is no access token: " + e.getMessage() + ".", advice.cure(e.getMessage()));
        }
    }

    private String choice(IssuedToken token) {
        String chosen = environment.get("AZURE_TOKEN_CREDENTIALS");
        return chosen == null && !token.ofPerson()
                ? "; AZURE_TOKEN_CREDENTIALS is not set, prod would keep others from answering first"
                : "";
    }

    /** Whose token opens the database; empty before its check is green. */
    Optional<IssuedToken> databaseToken() {
        return Optional.ofNullable(databaseToken);
    }

    Optional<IssuedToken> photosToken() {
        return Optional.ofNullable(photosToken);
    }
}
