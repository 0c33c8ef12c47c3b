package dev.restaurantreviews.platform.health;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers App Service, which asks for this file until the server says anything at all, whatever the status; a whole error
 * page would be a waste.
 */
@WebServlet(name = "warm-up", urlPatterns = "/robots933456.txt")
public class WarmUpServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
    }
}
