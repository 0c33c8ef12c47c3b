package dev.restaurantreviews.payara;

import dev.restaurantreviews.platform.health.GracefulStop;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets Payara wait for the {@link GracefulStop}. Of all that a WAR is told, only Payara's own event comes before anything
 * is stopped: when servlets and contexts are destroyed, the application is gone from the server already. By reflection,
 * because the build has none of Payara's classes.
 */
@WebListener
public class PayaraStop implements ServletContextListener, InvocationHandler {

    private static final Logger LOG = Logger.getLogger(PayaraStop.class.getName());
    private static final String EVENTS = "org.glassfish.api.event.Events";
    private static final String LISTENER = "org.glassfish.api.event.EventListener";
    private static final String LOCATOR = "org.glassfish.internal.api.Globals";

    @Inject
    private GracefulStop stop;

    private Object listener;

    @Override
    public void contextInitialized(ServletContextEvent context) {
        try {
            Class<?> type = Class.forName(LISTENER);
            listener = Proxy.newProxyInstance(PayaraStop.class.getClassLoader(), new Class<?>[] {type}, this);
            call("register");
        } catch (ClassNotFoundException e) {
            LOG.log(Level.FINE, "This is another server.", e);
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "The server does not tell when it stops; requests in flight will be cut: {0}", e);
        }
    }

    /** The proxy's {@code event(Event)}, and {@code equals(Object)} for the list of listeners. */
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws ReflectiveOperationException {
        return switch (method.getName()) {
            case "event" -> {
                event((String) arguments[0].getClass().getMethod("name").invoke(arguments[0]));
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            default -> method.invoke(this, arguments);
        };
    }

    private void event(String name) {
        if (name.equals("prepare_shutdown")) {
            stop.await();
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent context) {
        if (listener == null) {
            return;
        }
        try {
            call("unregister"); // or every redeployment would leave the old application in memory
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "The server still knows a site that has gone: {0}", e);
        }
    }

    private void call(String method) throws ReflectiveOperationException {
        Class<?> events = Class.forName(EVENTS);
        Object service = Class.forName(LOCATOR).getMethod("get", Class.class).invoke(null, events);
        events.getMethod(method, Class.forName(LISTENER)).invoke(service, listener);
    }
}
