package dev.restaurantreviews.devserver;

import dev.restaurantreviews.devserver.azure.GateRole;
import dev.restaurantreviews.devserver.azure.IdentityStandIn;
import dev.restaurantreviews.devserver.azure.KnownIdentities;
import dev.restaurantreviews.devserver.azure.LocalAuthority;
import dev.restaurantreviews.devserver.azure.PostgresGate;
import dev.restaurantreviews.devserver.azure.TokenIssuer;
import dev.restaurantreviews.platform.azure.BlobConnection;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import java.net.URI;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * Azure as a site on App Service meets it, on this machine: a managed identity that gives out tokens, and a database that
 * lets in nobody without one. Azurite over TLS is the third part. What the site is told about them holds no password.
 */
public final class RehearsedAzure implements AutoCloseable {

    /** A variable of the launcher: how long the access tokens live, in seconds. */
    public static final String TOKEN_SECONDS = "REHEARSAL_TOKEN_SECONDS";

    /** A variable of the server, which the site does not read: where tests in it find {@link IdentityStandIn#controlAddress()}. */
    public static final String CONTROL = "REHEARSAL_CONTROL";

    private static final String USUAL_TOKEN_SECONDS = "86400"; // a managed identity's live for a day

    /** The role that belongs to a group, whose members log in with tokens of their own. */
    private static final String DEVELOPERS = "restaurant-reviews-developers";

    /** Other identities must not answer first: whoever starts the rehearsal may be logged in to the real Azure. */
    private static final String OF_IDENTITIES = "(AZURE|IDENTITY|MSI)_.*";

    private final LocalAuthority authority = new LocalAuthority();
    private final TokenIssuer issuer = new TokenIssuer();
    private final IdentityStandIn identity = IdentityStandIn.start(authority, issuer);
    private final Path trustStore;
    private final SSLContext trustedBefore;
    private DatabaseAddress database;
    private PostgresGate gate;

    /**
     * The identity is there at once. Until the end this process trusts the rehearsal's certificates and no others.
     *
     * @param environment of the launcher
     */
    RehearsedAzure(DataDirectory data, Map<String, String> environment) {
        identity.faults().life(life(environment.getOrDefault(TOKEN_SECONDS, USUAL_TOKEN_SECONDS)));
        trustStore = authority.writeTrustStore(data.resolve("rehearsal-trust.jks"));
        try {
            trustedBefore = SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        SSLContext.setDefault(authority.clientContext()); // for the client that brings the sample photos
    }

    private static Duration life(String seconds) {
        try {
            return Duration.ofSeconds(Long.parseLong(seconds));
        } catch (NumberFormatException e) {
            throw new WrongUsage(TOKEN_SECONDS + " is '" + seconds + "'; it must be a number of seconds.");
        }
    }

    /** Lets in who brings a token. */
    void guard(DatabaseAddress embedded) {
        KnownIdentities known = identity.identities();
        try {
            database = embedded;
            gate = PostgresGate.start(
                    embedded,
                    authority,
                    issuer,
                    List.of(
                            GateRole.of(known.systemAssigned()),
                            GateRole.of(known.userAssigned()),
                            new GateRole(DEVELOPERS, KnownIdentities.DEVELOPERS)));
        } catch (SQLException e) {
            throw new SiteFailure("The roles of the rehearsal cannot be made: " + e.getMessage(), null, e);
        }
    }

    /** On Azure whoever sets up the account makes the container; the site's identity may have no right to. */
    void createContainer(PhotoContainer byKey) {
        try (BlobConnection blobs = new BlobConnection(byKey)) {
            blobs.container().createIfNotExists();
        }
    }

    /** The settings of a site on App Service: nothing in them opens a door by itself. */
    Map<String, String> managedIdentity(Map<String, String> others, URI blobEndpoint) {
        Map<String, String> environment = environment(
                others, blobEndpoint, identity.identities().systemAssigned().name());
        environment.putAll(identity.appService());
        environment.put("AZURE_TOKEN_CREDENTIALS", "prod");
        return environment;
    }

    /** The settings of a site elsewhere, which logs in as a service principal; it uses the role of a group. */
    Map<String, String> servicePrincipal(Map<String, String> others, URI blobEndpoint) {
        Map<String, String> environment = environment(others, blobEndpoint, DEVELOPERS);
        environment.putAll(identity.servicePrincipal());
        return environment;
    }

    private Map<String, String> environment(Map<String, String> others, URI blobEndpoint, String role) {
        Map<String, String> environment = new HashMap<>(others);
        environment.keySet().removeIf(name -> name.matches(OF_IDENTITIES) || name.matches("DB.*"));
        Options.PHOTO_STORES.forEach(environment::remove);
        environment.put("DBHOST", "localhost");
        environment.put("DBPORT", Integer.toString(gate.port()));
        environment.put("DBNAME", database.name());
        environment.put("DBUSER", role);
        environment.put("STORAGE_URL", blobEndpoint.toString());
        environment.put(CONTROL, identity.controlAddress().toString());
        return environment;
    }

    /** Make the server trust the certificates of the rehearsal, and no others. */
    List<String> javaOptions() {
        return List.of("-Djavax.net.ssl.trustStore=" + trustStore, "-Djavax.net.ssl.trustStoreType=JKS");
    }

    LocalAuthority authority() {
        return authority;
    }

    /** Who gives out the tokens, and can be told to do that badly. */
    public IdentityStandIn identity() {
        return identity;
    }

    /** Who checks them. */
    public PostgresGate gate() {
        return gate;
    }

    @Override
    public void close() {
        SSLContext.setDefault(trustedBefore);
        if (gate != null) {
            gate.close();
        }
        identity.close();
    }
}
