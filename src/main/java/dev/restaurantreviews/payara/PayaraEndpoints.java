package dev.restaurantreviews.payara;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes over addresses at which Payara would answer 403 by itself: to a visitor they are as unknown as any other. */
@WebServlet(
        name = "payara-endpoints",
        urlPatterns = {"/metrics/*", "/openapi/*"})
public class PayaraEndpoints extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
