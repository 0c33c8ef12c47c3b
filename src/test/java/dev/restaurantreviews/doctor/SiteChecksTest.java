package dev.restaurantreviews.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.restaurantreviews.devserver.azure.LocalAuthority;
import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.command.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** A public address that leads to nothing, to something else, or to a site that does not work as it should. */
class SiteChecksTest {

    private static final String LIVE = "{\"status\":\"up\",\"version\":\"1\",\"commit\":\"abc\"}";
    private static final String READY = "{\"status\":\"up\",\"obstacles\":[],\"identity\":\"up\",\"photos\":\"up\"}";
    private static final AzureNames ON_APP_SERVICE =
            new AzureNames(Map.of("WEBSITE_SITE_NAME", "app", "WEBSITE_RESOURCE_GROUP", "group"), Optional.empty());

    /** What the stand-in for the site answers. */
    private record Answer(int status, String body, String header, String value) {}

    private final Map<String, Answer> answers = new HashMap<>(Map.of(
            "/health/live", new Answer(200, LIVE, "X", ""),
            "/health/ready", new Answer(200, READY, "X", ""),
            "/restaurants/new", new Answer(200, "form", "Set-Cookie", "visitor=1; HttpOnly"),
            "/photos", new Answer(422, "{}", "X", "")));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    private URI start(HttpServer made, String scheme) throws IOException {
        server = made;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
    }

    private URI start() throws IOException {
        return start(HttpServer.create(), "http");
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer = answers.get(exchange.getRequestURI().getPath());
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add(answer.header(), answer.value());
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    private static List<Finding> examine(URI address) {
        return new Examination(new SiteChecks(new SiteClient(address), ON_APP_SERVICE).checks(List.of()))
                .run(finding -> {});
    }

    private static Wrong theOnlyFault(String check, URI address) {
        List<Finding> wrong = examine(address).stream().filter(Finding::isWrong).toList();
        assertThat(wrong).extracting(Finding::check).containsExactly(check);
        return (Wrong) wrong.get(0).result();
    }

    private Wrong faultAfter(String check, String path, Answer answer) throws IOException {
        answers.put(path, answer);
        return theOnlyFault(check, start());
    }

    @Test
    void aSiteThatAnswersAsItShouldIsFine() throws IOException {
        assertThat(examine(start())).hasSize(4).allMatch(Finding::isFine);
    }

    @Test
    void theCommandChecksASiteOfWhichOnlyTheAddressIsKnown() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out, true, UTF_8), System.err, Map.of());

        int status = new Doctor().run(List.of("--json", "--site", start().toString()), console);

        assertThat(status).isZero();
        assertThat(out.toString(UTF_8)).contains("\"ok\":true", "site.parts").doesNotContain("database");
    }

    @Test
    void anUnknownNameIsTold() {
        Wrong fault = theOnlyFault("site.address", URI.create("https://no-such-site.invalid"));

        assertThat(fault.cause()).contains("no-such-site.invalid of APP_PUBLIC_URL is not known in the DNS");
    }

    @Test
    void aSiteThatIsNotRunningIsToldWithTheCommandThatStartsIt() throws IOException {
        URI address = start();
        server.stop(0);

        Wrong fault = theOnlyFault("site.address", address);

        assertThat(fault.cause()).contains("not running");
        assertThat(fault.cure()).isEqualTo("az webapp start -g group -n app");
    }

    @Test
    @Execution(CONCURRENT) // it waits
    void aSiteThatHangsIsTold() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        server = HttpServer.create();
        URI address = start(server, "http");
        server.removeContext("/");
        server.createContext("/", exchange -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                exchange.close();
            }
        });

        assertThat(theOnlyFault("site.address", address).cause()).contains("Nothing answers", "in time");
    }

    @Test
    void aCertificateThatIsNotAcceptedIsTold() throws IOException {
        HttpsServer secure = HttpsServer.create();
        secure.setHttpsConfigurator(
                new HttpsConfigurator(new LocalAuthority().issue("localhost").serverContext()));

        Wrong fault = theOnlyFault("site.address", start(secure, "https"));

        assertThat(fault.cause()).contains("certificate", "not accepted");
        assertThat(fault.cure()).startsWith("openssl s_client -servername localhost");
    }

    @Test
    void aRedirectIsToldWithItsAim() throws IOException {
        Wrong fault =
                faultAfter("site.address", "/health/live", new Answer(301, "", "Location", "https://www.example.org/"));

        assertThat(fault.cause()).contains("sends visitors on to https://www.example.org/");
        assertThat(fault.cure()).contains("--settings APP_PUBLIC_URL=");
    }

    @Test
    void aPlatformWithoutTheSiteIsToldFromAnotherProgram() throws IOException {
        Wrong down = faultAfter("site.address", "/health/live", new Answer(503, "Application Error", "X", ""));
        assertThat(down.cause()).contains("503", "the server is there, the site is not");
        assertThat(down.cure()).isEqualTo("az webapp log tail -g group -n app");
        server.stop(0);

        Wrong other = faultAfter("site.address", "/health/live", new Answer(200, "<html>Hello", "X", ""));
        assertThat(other.cause()).contains("another program");
        assertThat(other.cure()).contains("az webapp deploy --type war");
    }

    @Test
    void aSiteThatIsNotReadyIsToldWithItsReasons() throws IOException {
        Wrong fault = faultAfter(
                "site.ready", "/health/ready", new Answer(503, "{\"obstacles\":[\"The database sleeps.\"]}", "X", ""));

        assertThat(fault.cause()).isEqualTo("The site is not ready (503): The database sleeps.");
    }

    @Test
    void aReadySiteWithoutItsPhotosIsAFaultAllTheSame() throws IOException {
        Wrong fault = faultAfter("site.ready", "/health/ready", new Answer(200, "{\"photos\":\"down\"}", "X", ""));

        assertThat(fault.cause()).contains("\"photos\":\"down\"");
    }

    @Test
    void aFormWithoutItsCookieIsAFault() throws IOException {
        assertThat(faultAfter("site.cookies", "/restaurants/new", new Answer(200, "form", "X", ""))
                        .cause())
                .contains("status 200 and 0 cookies");
    }

    @Test
    void secureCookiesAtAnUnencryptedAddressAreAFault() throws IOException {
        Wrong fault = faultAfter(
                "site.cookies", "/restaurants/new", new Answer(200, "form", "Set-Cookie", "visitor=1; Secure"));

        assertThat(fault.cure()).contains("APP_PUBLIC_URL=https://localhost:");
    }

    @Test
    void cookiesThatAreNotSecureBehindAProxyAreAFault() throws IOException, NoSuchAlgorithmException {
        LocalAuthority authority = new LocalAuthority();
        SSLContext before = SSLContext.getDefault();
        SSLContext.setDefault(authority.clientContext());
        try {
            HttpsServer secure = HttpsServer.create();
            secure.setHttpsConfigurator(
                    new HttpsConfigurator(authority.issue("localhost").serverContext()));

            Wrong fault = theOnlyFault("site.cookies", start(secure, "https"));

            assertThat(fault.cause()).contains("without Secure");
            assertThat(fault.cure()).contains("-g group -n app --settings TRUSTED_PROXY_HOPS=1");
        } finally {
            SSLContext.setDefault(before);
        }
    }

    @Test
    void aLimitOfPartsThatIsTooLowIsToldWithTheCure() throws IOException {
        for (int status : new int[] {413, 400}) {
            Wrong fault = faultAfter("site.parts", "/photos", new Answer(status, "", "X", ""));

            assertThat(fault.cause()).contains("24 parts gets status " + status);
            assertThat(fault.cure()).contains("maxPartCount");
            server.stop(0);
        }
    }

    @Test
    void anotherRefusalOfTheFormIsAFaultToo() throws IOException {
        assertThat(faultAfter("site.parts", "/photos", new Answer(403, "", "X", ""))
                        .cause())
                .contains("status 403");
    }
}
