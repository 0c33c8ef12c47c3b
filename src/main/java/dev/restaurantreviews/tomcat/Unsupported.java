package dev.restaurantreviews.tomcat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Local;
import jakarta.ejb.Remote;
import jakarta.ejb.Schedules;
import jakarta.ejb.Timeout;
import jakarta.ejb.TransactionManagement;
import jakarta.enterprise.inject.spi.DefinitionException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Refuses session beans that ask for what this adapter does not do: silence would be another behaviour than elsewhere. */
final class Unsupported {

    private static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(
            AccessTimeout.class,
            Asynchronous.class,
            ConcurrencyManagement.class,
            DenyAll.class,
            DependsOn.class,
            Local.class,
            Remote.class,
            RolesAllowed.class,
            RunAs.class,
            Schedules.class,
            Timeout.class,
            TransactionManagement.class);

    private Unsupported() {}

    /** @throws DefinitionException when the class or one of its methods carries such an annotation */
    static void reject(Class<?> bean) {
        Stream.concat(Stream.of(bean), Arrays.stream(bean.getDeclaredMethods())).forEach(Unsupported::check);
    }

    private static void check(AnnotatedElement element) {
        for (Class<? extends Annotation> annotation : ANNOTATIONS) {
            if (element.isAnnotationPresent(annotation)) {
                throw new DefinitionException(
                        "@" + annotation.getSimpleName() + " on " + element + " has no meaning on Tomcat.");
            }
        }
    }
}
