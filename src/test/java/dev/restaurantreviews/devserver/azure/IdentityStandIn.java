package dev.restaurantreviews.devserver.azure;

import com.sun.net.httpserver.HttpHandler;
import dev.restaurantreviews.devserver.azure.IdentityFaults.Outage;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in for everything on Azure that gives out access tokens: App Service's and the virtual machines' endpoints of
 * managed identities, and Microsoft Entra for service principals.
 */
public final class IdentityStandIn implements AutoCloseable {

    private final TokenIssuer issuer;
    private final KnownIdentities identities = new KnownIdentities();
    private final IdentityFaults faults = new IdentityFaults();
    private final TokenRequests requests = new TokenRequests();
    private final String header = KnownIdentities.newSecret();
    private final ExecutorService threads = Executors.newCachedThreadPool(IdentityStandIn::newThread);
    private volatile boolean virtualMachine;
    private final LoopbackServer managed;
    private final LoopbackServer entra;
    private final LoopbackServer control;

    private IdentityStandIn(LocalAuthority authority, TokenIssuer issuer) {
        this.issuer = issuer;
        managed = LoopbackServer.start(
                Map.of(
                        AppServiceProtocol.PATH,
                        faulty(new AppServiceProtocol(identities, issuer, faults, header)),
                        InstanceMetadataProtocol.PATH,
                        onVirtualMachine(faulty(new InstanceMetadataProtocol(identities, issuer, faults)))),
                null,
                threads);
        entra = LoopbackServer.start(
                Map.of("/", faulty(new EntraProtocol(identities, issuer, faults))),
                authority.issue("localhost", "127.0.0.1").serverContext(),
                threads);
        control = LoopbackServer.start(Map.of(ControlHandler.PATH, new ControlHandler(this)), null, threads);
    }

    public static IdentityStandIn start(LocalAuthority authority, TokenIssuer issuer) {
        return new IdentityStandIn(authority, issuer);
    }

    private static Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "identity-stand-in");
        thread.setDaemon(true);
        return thread;
    }

    private HttpHandler faulty(TokenProtocol protocol) {
        return new FaultyHandler(protocol, faults, requests);
    }

    /** The settings of a site on App Service with a system-assigned identity. */
    public Map<String, String> appService() {
        return Map.of(
                "IDENTITY_ENDPOINT",
                "http://127.0.0.1:" + managed.port() + AppServiceProtocol.PATH,
                "IDENTITY_HEADER",
                header);
    }

    /** The settings of a site on App Service with a user-assigned identity. */
    public Map<String, String> appServiceUserAssigned() {
        Map<String, String> environment = new HashMap<>(appService());
        environment.put("AZURE_CLIENT_ID", identities.userAssigned().clientId().toString());
        return environment;
    }

    /** Nothing keeps other programs on this machine from asking there: it is closed until somebody wants it. */
    private HttpHandler onVirtualMachine(HttpHandler handler) {
        return exchange -> {
            if (virtualMachine) {
                handler.handle(exchange);
                return;
            }
            try (exchange) {
                Answer.text(Answer.NOT_FOUND, "This is no virtual machine.").send(exchange);
            }
        };
    }

    /** The settings of a site on a virtual machine with a system-assigned identity. */
    public Map<String, String> imds() {
        virtualMachine = true;
        return Map.of("AZURE_POD_IDENTITY_AUTHORITY_HOST", "http://127.0.0.1:" + managed.port());
    }

    /** The settings of a site that logs in as a service principal; it must trust the authority. */
    public Map<String, String> servicePrincipal() {
        return Map.of(
                "AZURE_TENANT_ID", issuer.tenant().toString(),
                "AZURE_CLIENT_ID", identities.servicePrincipal().clientId().toString(),
                "AZURE_CLIENT_SECRET", identities.secret(),
                "AZURE_AUTHORITY_HOST", "https://localhost:" + entra.port());
    }

    /** Who there is. */
    public KnownIdentities identities() {
        return identities;
    }

    /** What is to go wrong. */
    public IdentityFaults faults() {
        return faults;
    }

    /** What was asked. */
    public TokenRequests requests() {
        return requests;
    }

    /** Begins an outage, or ends it. */
    public synchronized void outage(Outage kind) {
        faults.outage(kind);
        if (kind == Outage.REFUSED) {
            managed.close();
            entra.close();
        } else {
            managed.open();
            entra.open();
        }
    }

    /** Where an operator can play with it; says how when it is opened. */
    public URI controlAddress() {
        return URI.create("http://127.0.0.1:" + control.port() + ControlHandler.PATH);
    }

    @Override
    public void close() {
        managed.close();
        entra.close();
        control.close();
        threads.shutdownNow();
    }
}
