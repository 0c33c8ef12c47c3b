package dev.restaurantreviews.platform.health;

import dev.restaurantreviews.platform.database.DatabaseFailure;
import dev.restaurantreviews.platform.database.Readiness;
import dev.restaurantreviews.platform.database.Schema;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells load balancers and operators whether this instance lives and whether it can serve pages, and why not. */
@WebServlet(
        name = "health",
        urlPatterns = {"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(HealthServlet.class.getName());

    @Inject
    private transient Readiness readiness;

    @Inject
    @Any
    private transient Instance<HealthCheck> checks;

    private volatile String told = "";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asksForReady = request.getServletPath().endsWith("/ready");
        List<String> obstacles = asksForReady ? obstacles(LocalRequests.isLocal(request)) : List.of();
        response.setStatus(
                obstacles.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        JsonObjectBuilder json = json(obstacles);
        if (asksForReady) {
            boolean local = LocalRequests.isLocal(request);
            checks.stream().filter(HealthCheck::isUsed).forEach(check -> add(json, check, local));
        }
        response.getWriter().write(json.build().toString());
    }

    private static void add(JsonObjectBuilder json, HealthCheck check, boolean details) {
        json.add(check.name(), status(check.isUp()));
        if (details) {
            check.problem().ifPresent(problem -> json.add(check.name() + "Problem", problem));
        }
    }

    /** The reasons; to those who ask from elsewhere only that there are some, for they name hosts and values. */
    private List<String> obstacles(boolean details) {
        List<String> obstacles = readiness.isReady() ? databaseObstacles() : readiness.obstacles();
        return details || obstacles.isEmpty() ? obstacles : List.of("The log of the server says why.");
    }

    private List<String> databaseObstacles() {
        try {
            Schema.requireThere();
            told = "";
            return List.of();
        } catch (SQLException e) {
            String reason = DatabaseFailure.reason(e);
            if (!reason.equals(told)) {
                LOG.log(Level.WARNING, "Not ready: {0}", reason); // not for each of many probes
            }
            told = reason;
            return List.of("The database does not answer: " + reason);
        }
    }

    private static JsonObjectBuilder json(List<String> obstacles) {
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        return Json.createObjectBuilder()
                .add("status", status(obstacles.isEmpty()))
                .add("version", Version.current().number())
                .add("commit", Version.current().commit())
                .add("uptimeSeconds", Duration.ofMillis(runtime.getUptime()).toSeconds())
                .add("obstacles", Json.createArrayBuilder(obstacles));
    }

    private static String status(boolean up) {
        return up ? "up" : "down";
    }
}
