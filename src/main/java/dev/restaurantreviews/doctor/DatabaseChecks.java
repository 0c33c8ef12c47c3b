package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.config.Settings;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way to PostgreSQL, and who the site is there. */
final class DatabaseChecks implements AutoCloseable {

    static final String ROLE = "database.role";

    private static final String DNS = "database.dns";
    private static final String TCP = "database.tcp";
    private static final String TLS = "database.tls";
    private static final Duration QUICK = Duration.ofSeconds(6);

    private static final String WHO = """
            SELECT current_setting('server_version'), session_user, current_user,
                   (extract(epoch FROM clock_timestamp()) * 1000)::bigint""";

    private final Settings.Database settings;
    private final HostProbe host;
    private final ClockReadings clocks;
    private final Cures cures;
    private final RoleAdvice roleAdvice;
    private DatabaseSession session;

    DatabaseChecks(Settings.Database settings, AzureNames names, IdentityChecks identity, ClockReadings clocks) {
        this.settings = settings;
        this.clocks = clocks;
        this.cures = new Cures(names);
        this.host = new HostProbe(
                settings.host(), settings.port(), new DatabaseNetworkAdvice(settings.host(), settings.port(), names));
        this.roleAdvice = new RoleAdvice(settings, names, identity);
    }

    List<Check> network() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(DNS, List.of(), QUICK, host::resolve));
        checks.add(new Check(TCP, List.of(DNS), QUICK, host::connect));
        checks.add(new Check(TLS, List.of(TCP), QUICK, this::encrypt));
        return checks;
    }

    /** Comes after the check of the token, if there is one. */
    Check role() {
        return new Check(ROLE, List.of(TLS, IdentityChecks.DATABASE_TOKEN), QUICK, this::login);
    }

    private Result encrypt() throws IOException {
        String mode = settings.sslMode();
        if (mode.equals("disable") || mode.equals("allow")) {
            return new Fine("not encrypted: DBSSLMODE=" + mode);
        }
        boolean verifies =
                mode.startsWith("verify") || settings.sslRootCertificate().isPresent();
        try {
            TlsHandshake handshake = verifies
                    ? TlsHandshake.verifying(host.host(), settings.sslRootCertificate(), mode.equals("verify-full"))
                    : TlsHandshake.looking(host.host());
            return new TlsProbe(host.host(), () -> PostgresTls.ask(host.open()), handshake, trustCure()).examine();
        } catch (TlsHandshake.UnreadableAuthoritiesException e) {
            return new Wrong(
                    "DBSSLROOTCERT="
                            + settings.sslRootCertificate()
                                    .map(Object::toString)
                                    .orElse("") + " holds no certificate that Java can read: " + e.getMessage() + ".",
                    trustCure());
        } catch (PostgresTls.NotEncryptedException e) {
            return mode.equals("prefer")
                    ? new Fine("not encrypted: the server does not, and DBSSLMODE=prefer allows that")
                    : new Wrong(
                            "The server does not encrypt, and DBSSLMODE=" + mode + " demands it.",
                            "In the server's postgresql.conf: ssl = on, with a certificate for " + host.host() + ".");
        }
    }

    private String trustCure() {
        Optional<String> file = settings.sslRootCertificate().map(Object::toString);
        return cures.setting("DBSSLROOTCERT=FILE_WITH_THE_AUTHORITY")
                + (file.isPresent() ? "\ninstead of " + file.get() : "")
                + "\nTo see it: openssl s_client -starttls postgres -showcerts -connect " + host.host() + ":"
                + settings.port() + "\nOn Payara see docs/servers.md#certificates.";
    }

    private synchronized Result login() throws SQLException {
        try {
            session = DatabaseSession.open(settings);
        } catch (SQLException e) {
            return roleAdvice.refused(e);
        }
        Instant asked = clocks.now();
        List<String> who = session.rows(WHO).get(0);
        clocks.note("the database's", Instant.ofEpochMilli(Long.parseLong(who.get(3))), asked);
        String role = who.get(1) + (who.get(1).equals(who.get(2)) ? "" : ", working as " + who.get(2));
        return new Fine("PostgreSQL " + who.get(0) + ", database " + settings.name() + ", role " + role);
    }

    /** There once the check of the role is green. */
    synchronized DatabaseSession session() {
        return session;
    }

    @Override
    public synchronized void close() throws SQLException {
        if (session != null) {
            session.close();
        }
    }
}
