package dev.restaurantreviews.platform.azure;

import dev.restaurantreviews.devserver.UnreliableDatabase;
import dev.restaurantreviews.devserver.UnwatchedSite;
import dev.restaurantreviews.devserver.azure.GateRole;
import dev.restaurantreviews.devserver.azure.Identity;
import dev.restaurantreviews.devserver.azure.IdentityFaults.Outage;
import dev.restaurantreviews.devserver.azure.IdentityStandIn;
import dev.restaurantreviews.devserver.azure.LocalAuthority;
import dev.restaurantreviews.devserver.azure.PostgresGate;
import dev.restaurantreviews.devserver.azure.TokenIssuer;
import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.Await;
import dev.restaurantreviews.testing.ServerLogs;
import dev.restaurantreviews.testing.TestSites;
import dev.restaurantreviews.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A site that logs in with a managed identity and trusts the database's certificate by {@code DBSSLROOTCERT}, with
 * everything about it in the test's hands. At first no endpoint gives out tokens, and the database has no such role.
 */
final class SiteWithIdentity implements AutoCloseable {

    static final Duration START = Duration.ofSeconds(90);

    private final TokenIssuer issuer = new TokenIssuer();
    private final UnreliableDatabase database;
    private final IdentityStandIn identity;
    private final Identity owner;
    private final PostgresGate gate;
    private final UnwatchedSite site;

    private SiteWithIdentity(String name, Duration tokenLife, boolean onAppService) throws SQLException {
        LocalAuthority authority = new LocalAuthority();
        Path directory = TestSites.directoryWithDatabase(name + "-database");
        database = UnreliableDatabase.start(directory);
        identity = IdentityStandIn.start(authority, issuer);
        identity.faults().life(tokenLife);
        identity.outage(Outage.REFUSED);
        gate = PostgresGate.start(database.address(), authority, issuer, List.of());
        Path trusted = authority.writeCertificate(directory.resolve("authority.pem"));
        owner = onAppService
                ? identity.identities().userAssigned()
                : identity.identities().systemAssigned();
        Map<String, String> credential = onAppService ? appService() : identity.imds();
        site = TestSites.startUnwatched(name, settings(credential, trusted));
        ServerLogs.follow(site.log());
    }

    /** With a user-assigned identity, and with the choice of credentials that a deployment makes. */
    static SiteWithIdentity onAppService(String name, Duration tokenLife) throws SQLException {
        return new SiteWithIdentity(name, tokenLife, true);
    }

    /** With a system-assigned identity, and with every credential that azure-identity may ask. */
    static SiteWithIdentity onVirtualMachine(String name, Duration tokenLife) throws SQLException {
        return new SiteWithIdentity(name, tokenLife, false);
    }

    private Map<String, String> appService() {
        Map<String, String> settings = new HashMap<>(identity.appServiceUserAssigned());
        settings.put("AZURE_TOKEN_CREDENTIALS", "prod");
        return settings;
    }

    private Map<String, String> settings(Map<String, String> credential, Path rootCertificate) {
        Map<String, String> settings = new HashMap<>(TestSites.environment());
        settings.putAll(credential);
        settings.put("DBHOST", "localhost");
        settings.put("DBPORT", Integer.toString(gate.port()));
        settings.put("DBNAME", database.address().name());
        settings.put("DBUSER", owner.name());
        settings.put("DBSSLROOTCERT", rootCertificate.toString());
        return settings;
    }

    /** Whose tokens the site gets. */
    Identity owner() {
        return owner;
    }

    void admitOwner() throws SQLException {
        gate.admit(GateRole.of(owner()));
    }

    IdentityStandIn identity() {
        return identity;
    }

    TokenIssuer issuer() {
        return issuer;
    }

    PostgresGate gate() {
        return gate;
    }

    Visitor visitor() {
        return new Visitor(site.baseUrl());
    }

    void awaitReady(Duration patience) {
        Await.status(site.baseUrl(), "/health/ready", 200, patience);
    }

    /** Waits for these words in readiness, where an operator on the machine reads them. */
    Answer awaitReadiness(String words, Duration patience) {
        Await.until("readiness says: " + words, patience, () -> readiness().contains(words));
        return visitor().get("/health/ready");
    }

    String readiness() {
        try {
            return visitor().get("/health/ready").body();
        } catch (UncheckedIOException e) {
            return ""; // not there yet
        }
    }

    String log() {
        try {
            return Files.readString(site.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        site.close();
        gate.close();
        identity.close();
        database.close();
    }
}
