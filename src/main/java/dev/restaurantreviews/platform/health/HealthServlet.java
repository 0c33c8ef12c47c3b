package dev.restaurantreviews.platform.health;

import dev.restaurantreviews.platform.database.ConnectionPool;
import dev.restaurantreviews.platform.database.Readiness;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Tells load balancers and operators whether this instance lives and whether it can serve pages, and why not. */
@WebServlet(
        name = "health",
        urlPatterns = {"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    @Inject
    private transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asksForReady = request.getServletPath().endsWith("/ready");
        List<String> obstacles = asksForReady ? obstacles() : List.of();
        response.setStatus(
                obstacles.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json(obstacles).toString());
    }

    private List<String> obstacles() {
        if (!readiness.isReady()) {
            return readiness.obstacles();
        }
        try (Connection connection = ConnectionPool.get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1 FROM restaurant LIMIT 1");
            return List.of();
        } catch (SQLException e) {
            return List.of("The database does not answer: " + e.getMessage());
        }
    }

    private static JsonObject json(List<String> obstacles) {
        return Json.createObjectBuilder()
                .add("status", obstacles.isEmpty() ? "up" : "down")
                .add("version", Version.current().number())
                .add("commit", Version.current().commit())
                .add("obstacles", Json.createArrayBuilder(obstacles))
                .build();
    }
}
