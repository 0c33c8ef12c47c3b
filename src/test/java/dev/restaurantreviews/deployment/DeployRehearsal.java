package dev.restaurantreviews.deployment;

import com.sun.net.httpserver.HttpServer;
import dev.restaurantreviews.testing.TestSites;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs {@code scripts/deploy-azure} in a checkout without a build, against a stand-in for Azure and a site of one line. */
final class DeployRehearsal implements AutoCloseable {

    static final String COMMIT = "0123abc";

    private static final List<String> REAL = List.of("deploy-azure", "azure-steps", "azure-parameters");

    private final AzureCli cli;
    private final Path checkout;
    private final HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Map<String, String> refusals = new HashMap<>();
    private final Map<String, String> outputs = new LinkedHashMap<>();
    private final JsonObjectBuilder parameters = Json.createObjectBuilder();
    private String login = "user";
    private String server = "TOMCAT|10.1-java17";
    private String health =
            "{\"status\":\"up\",\"version\":\"1\",\"commit\":\"" + COMMIT + "\",\"uptimeSeconds\":0,\"photos\":\"up\"}";

    DeployRehearsal(AzureCli cli, Path checkout) throws IOException {
        this.cli = cli;
        this.checkout = checkout;
        Path scripts = Files.createDirectories(checkout.resolve("scripts"));
        for (String name : REAL) {
            Path copy = Files.copy(TestSites.CHECKOUT.resolve("scripts").resolve(name), scripts.resolve(name));
            makeExecutable(copy);
        }
        Path infra = Files.createDirectories(checkout.resolve("infra"));
        Files.copy(TestSites.CHECKOUT.resolve("infra/main.bicep"), infra.resolve("main.bicep"));
        Files.writeString(scripts.resolve("java"), "");
        build("mkdir -p target/classes && echo commit=" + COMMIT + " >target/classes/version.properties");
        program("azure-database-role", "echo $WEB_APP_NAME $NETWORK $STAGING_SLOT_NAME >>role");
        program("doctor", "echo $* >>examined");
        program("payara-package", "echo made >target/restaurant-reviews-payara.zip");
        cli.writeStandIn(Files.createDirectories(checkout.resolve("bin")));
        outputs();
        site.createContext("/health/ready", exchange -> {
            byte[] body = health.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(health.startsWith("{") ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        site.start();
    }

    // As ARM gives them: with the case of their names changed, empty ones too.
    private void outputs() {
        outputs.put("azurE_RESOURCE_GROUP", "rg-reviews");
        outputs.put("weB_APP_NAME", "reviews-1");
        outputs.put("weB_APP_URI", "http://127.0.0.1:" + site.getAddress().getPort());
        outputs.put("dbhost", "psql-1.postgres.database.azure.com");
        outputs.put("network", "vnet");
        outputs.put("staginG_SLOT_PRINCIPAL_ID", "");
        outputs.put("staginG_SLOT_NAME", "");
    }

    /** What building is. */
    void build(String script) throws IOException {
        Files.writeString(checkout.resolve("scripts/build"), "build_if_stale() { " + script + "\n}\n");
    }

    /** Another script that the script calls. */
    void program(String name, String script) throws IOException {
        makeExecutable(Files.writeString(checkout.resolve("scripts").resolve(name), "#!/usr/bin/env bash\n" + script));
    }

    private static void makeExecutable(Path program) throws IOException {
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made executable.");
        }
    }

    /** Has Azure refuse the command that begins so. */
    void refuse(String command, String reason) {
        refusals.put(command, reason);
    }

    void refuseNothing() {
        refusals.clear();
    }

    void output(String name, String value) {
        outputs.put(name, value);
    }

    /** What the earlier deployment was told. */
    void parameter(String name, JsonValue value) {
        parameters.add(name, Json.createObjectBuilder().add("type", "Any").add("value", value));
    }

    /** Who is logged in: {@code user} or {@code servicePrincipal}. */
    void login(String type) {
        login = type;
    }

    /** What App Service says that it runs. */
    void server(String stack) {
        server = stack;
    }

    /** What the site says about its health; without a brace with status 503. */
    void health(String answer) {
        health = answer;
    }

    Execution run(String... options) throws IOException, InterruptedException {
        Path answers = Files.writeString(checkout.resolve("answers"), answers());
        Map<String, String> environment = new HashMap<>(cli.environment());
        environment.put("PATH", checkout.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("AZ_ANSWERS", answers.toString());
        environment.put("AZ_CALLS", calls().toString());
        List<String> command = new ArrayList<>(List.of("scripts/deploy-azure", "--name", "reviews", "--wait", "0"));
        command.addAll(List.of(options));
        return Execution.of(command, environment, "", checkout);
    }

    private String answers() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        refusals.forEach((command, reason) ->
                all.add(Json.createObjectBuilder().add("command", command).add("error", reason)));
        all.add(answer("version", Json.createObjectBuilder().add("azure-cli", "2.86.0")));
        all.add(answer(
                "account show",
                Json.createObjectBuilder()
                        .add("name", "Try")
                        .add(
                                "user",
                                Json.createObjectBuilder().add("type", login).add("name", "client"))));
        all.add(answer("ad sp show", Json.createObjectBuilder().add("id", "43").add("displayName", "pipeline")));
        all.add(answer(
                "ad signed-in-user show",
                Json.createObjectBuilder().add("id", "42").add("userPrincipalName", "ann@example.org")));
        all.add(answer("deployment sub", deployment()));
        all.add(answer("webapp config show", Json.createObjectBuilder().add("linuxFxVersion", server)));
        all.add(answer(
                "webapp show",
                Json.createObjectBuilder()
                        .add("defaultHostName", "127.0.0.1:" + site.getAddress().getPort())));
        all.add(answer("webapp", Json.createObjectBuilder().add("status", "Succeeded")));
        return all.build().toString();
    }

    private JsonObjectBuilder deployment() {
        JsonObjectBuilder values = Json.createObjectBuilder();
        outputs.forEach((name, value) -> values.add(
                name, Json.createObjectBuilder().add("type", "String").add("value", value)));
        return Json.createObjectBuilder()
                .add(
                        "properties",
                        Json.createObjectBuilder()
                                .add("parameters", parameters.build())
                                .add("outputs", values));
    }

    private static JsonObject answer(String command, JsonObjectBuilder answer) {
        return Json.createObjectBuilder()
                .add("command", command)
                .add("answer", answer)
                .build();
    }

    /** All that the script has asked of Azure, as one line each. */
    List<String> asked() throws IOException {
        return Files.exists(calls())
                ? AzureCommands.recorded(calls()).stream()
                        .map(words -> String.join(" ", words))
                        .toList()
                : List.of();
    }

    private Path calls() {
        return checkout.resolve("calls");
    }

    /** A file that one of the programs has written. */
    String file(String name) throws IOException {
        return Files.readString(checkout.resolve(name)).strip();
    }

    boolean has(String name) {
        return Files.exists(checkout.resolve(name));
    }

    @Override
    public void close() {
        site.stop(0);
    }
}
