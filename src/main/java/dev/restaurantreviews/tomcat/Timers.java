package dev.restaurantreviews.tomcat;

import dev.restaurantreviews.platform.BackgroundThread;
import jakarta.ejb.Schedule;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DefinitionException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Calls the {@code @Schedule} methods, one after the other on one thread. A failure is logged; the next time comes. */
final class Timers {

    private static final Logger LOG = Logger.getLogger(Timers.class.getName());

    private final List<Timer> timers = new ArrayList<>();
    private ScheduledExecutorService thread;

    /** A method that is to be called again and again. */
    private record Timer(Bean<?> bean, Method method, Timetable timetable) {}

    /** @throws DefinitionException when a schedule asks for what is not done here */
    void add(Bean<?> bean) {
        for (Method method : bean.getBeanClass().getDeclaredMethods()) {
            Schedule schedule = method.getAnnotation(Schedule.class);
            if (schedule != null) {
                requireCallable(method);
                timers.add(new Timer(bean, method, Timetable.of(schedule)));
            }
        }
    }

    private static void requireCallable(Method method) {
        boolean callable = Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getReturnType() == void.class
                && method.getParameterCount() == 0;
        if (!callable) {
            throw new DefinitionException("On Tomcat a timer is a public void method without parameters: " + method);
        }
    }

    void start(BeanManager beans) {
        thread = BackgroundThread.named("timers");
        timers.forEach(timer -> schedule(timer, beans));
    }

    private void schedule(Timer timer, BeanManager beans) {
        ZonedDateTime now = ZonedDateTime.now();
        Duration pause = Duration.between(now, timer.timetable().next(now));
        thread.schedule(() -> run(timer, beans), pause.toMillis() + 1, TimeUnit.MILLISECONDS); // not a moment too early
    }

    private void run(Timer timer, BeanManager beans) {
        try {
            Bean<?> bean = timer.bean();
            Object reference = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
            timer.method().invoke(reference);
        } catch (InvocationTargetException e) {
            LOG.log(Level.SEVERE, "A timer failed: " + timer.method(), e.getCause());
        } catch (IllegalAccessException | RuntimeException e) {
            LOG.log(Level.SEVERE, "A timer cannot be called: " + timer.method(), e);
        } finally {
            schedule(timer, beans);
        }
    }

    /** Ends the thread, after the method that it is running. */
    void stop() {
        if (thread != null && !BackgroundThread.end(thread)) {
            LOG.warning("A timer is still running.");
        }
    }
}
