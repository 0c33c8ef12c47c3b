package dev.restaurantreviews.platform.health;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Sees each request from before the first filter until after its error page, which filters do not see. */
@WebListener
public class RequestListener implements ServletRequestListener {

    @Inject
    private RequestsInFlight requests;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        requests.begin(event.getServletRequest());
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        requests.end(event.getServletRequest());
    }
}
