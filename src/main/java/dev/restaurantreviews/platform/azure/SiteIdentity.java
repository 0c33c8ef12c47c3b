package dev.restaurantreviews.platform.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.util.Optional;

/**
 * Who this site is for Azure: one credential for the whole deployment, which opens the database and the photo store. It
 * is not a bean, for the pool that needs it belongs to the server's DataSource and is used where there is no context.
 */
public final class SiteIdentity {

    /** What Azure Database for PostgreSQL takes as a password. */
    private static final TokenRequestContext POSTGRES =
            new TokenRequestContext().addScopes("https://ossrdbms-aad.database.windows.net/.default");

    /** As the blob client asks for it. */
    private static final TokenRequestContext STORAGE =
            new TokenRequestContext().addScopes("https://storage.azure.com/.default");

    private static final AzureIdentity AZURE = new AzureIdentity();
    private static final RefreshAheadCredential CREDENTIAL = new RefreshAheadCredential(AZURE::credential);

    private SiteIdentity() {}

    /**
     * The password for a new connection to PostgreSQL.
     *
     * @throws NoTokenException when there is none within 5 s
     */
    public static String databaseToken() {
        return CREDENTIAL.getToken(POSTGRES, RefreshAheadCredential.PATIENCE).getToken();
    }

    /** Says that PostgreSQL has not let this token in. */
    public static void databaseTokenRefused(String token) {
        CREDENTIAL.refused(POSTGRES, token);
    }

    /** Says that PostgreSQL has let this token in. */
    public static void databaseTokenAccepted(String token) {
        CREDENTIAL.accepted(POSTGRES, token);
    }

    /**
     * Whose token opens the database, fetched now if there is none yet.
     *
     * @throws NoTokenException when there is none within 10 s
     */
    public static IssuedToken ofDatabase() {
        return IssuedToken.of(CREDENTIAL.getToken(POSTGRES, RefreshedToken.FETCH));
    }

    /** As {@link #ofDatabase()}, for the photo store. */
    public static IssuedToken ofStorage() {
        return IssuedToken.of(CREDENTIAL.getToken(STORAGE, RefreshedToken.FETCH));
    }

    static void prepareDatabaseToken() {
        CREDENTIAL.prepare(POSTGRES);
    }

    static void prepareStorageToken() {
        CREDENTIAL.prepare(STORAGE);
    }

    static TokenCredential credential() {
        return CREDENTIAL;
    }

    /** Whether anybody has asked for a token. */
    public static boolean isUsed() {
        return CREDENTIAL.isUsed();
    }

    /** Why a token that was asked for is not there or not good; empty when all are well. */
    public static Optional<String> problem() {
        return CREDENTIAL.problem();
    }

    static TokenCounts databaseTokenCounts() {
        return CREDENTIAL.counts(POSTGRES);
    }

    static TokenCounts storageTokenCounts() {
        return CREDENTIAL.counts(STORAGE);
    }

    static void close() {
        CREDENTIAL.close();
        AZURE.close();
    }
}
