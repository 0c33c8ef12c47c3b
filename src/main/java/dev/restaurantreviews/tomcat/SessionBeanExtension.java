package dev.restaurantreviews.tomcat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessSyntheticAnnotatedType;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Makes CDI treat our session beans as an EJB container would: {@code @Stateless} and {@code @Singleton} classes become
 * application-scoped beans with {@link SessionBeanInterceptor} around every call, and what they are to be given by the
 * container is injected. One instance of a {@code @Stateless} class serves all threads, so it must not hold state.
 */
public class SessionBeanExtension implements Extension {

    private static final Set<Class<? extends Annotation>> GIVEN_BY_THE_CONTAINER =
            Set.of(EJB.class, PersistenceContext.class, Resource.class);

    private final List<Bean<?>> startup = new ArrayList<>();
    private final Timers timers = new Timers();

    /**
     * Session beans are no beans to CDI without an EJB container, so {@code beans.xml} of the WAR for Tomcat offers every
     * class; what is neither a session bean nor meant for CDI is taken out here, as on other servers.
     */
    <T> void choose(@Observes ProcessAnnotatedType<T> event, BeanManager beans) {
        AnnotatedType<T> type = event.getAnnotatedType();
        if (isSessionBean(type)) {
            Unsupported.reject(type.getJavaClass());
            event.configureAnnotatedType()
                    .add(ApplicationScoped.Literal.INSTANCE)
                    .add(SessionBean.Literal.INSTANCE);
        } else if (!(event instanceof ProcessSyntheticAnnotatedType) && !isMeantForCdi(type, beans)) {
            event.veto();
            return;
        }
        event.configureAnnotatedType()
                .filterFields(field -> GIVEN_BY_THE_CONTAINER.stream().anyMatch(field::isAnnotationPresent))
                .forEach(field -> field.remove(
                                annotation -> GIVEN_BY_THE_CONTAINER.contains(annotation.annotationType()))
                        .add(InjectLiteral.INSTANCE));
    }

    private static boolean isSessionBean(AnnotatedType<?> type) {
        return type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class);
    }

    /** Whether the class has a bean-defining annotation. */
    private static boolean isMeantForCdi(AnnotatedType<?> type, BeanManager beans) {
        return type.getAnnotations().stream()
                .map(Annotation::annotationType)
                .anyMatch(annotation -> annotation == Dependent.class
                        || annotation == Interceptor.class
                        || beans.isNormalScope(annotation)
                        || beans.isStereotype(annotation));
    }

    void collect(@Observes ProcessManagedBean<?> event) {
        Class<?> type = event.getBean().getBeanClass();
        if (isSessionBean(event.getAnnotatedBeanClass())) {
            if (type.isAnnotationPresent(Startup.class)) {
                startup.add(event.getBean());
            }
            timers.add(event.getBean());
        }
    }

    void addWhatTheContainerGives(@Observes AfterBeanDiscovery event) {
        event.<EntityManagerFactory>addBean()
                .types(EntityManagerFactory.class)
                .scope(ApplicationScoped.class)
                .createWith(context -> PersistenceUnit.open())
                .destroyWith((factory, context) -> factory.close());
        event.<EntityManager>addBean()
                .types(EntityManager.class)
                .scope(Dependent.class)
                .produceWith(beans -> ContextualEntityManager.of(
                        beans.select(EntityManagerFactory.class).get()));
        event.<SessionContext>addBean()
                .types(SessionContext.class)
                .scope(Dependent.class)
                .produceWith(beans -> TransactionalSessionContext.create());
        event.<DataSource>addBean()
                .types(DataSource.class)
                .scope(Dependent.class)
                .produceWith(beans -> new ContextualDataSource(
                        beans.select(EntityManagerFactory.class).get()));
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object deployment, BeanManager beans) {
        // Not only when a page first needs it: a wrong mapping must make the deployment fail.
        beans.createInstance().select(EntityManagerFactory.class).get().isOpen();
        for (Bean<?> bean : startup) {
            beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean))
                    .toString(); // a reference alone creates nothing
        }
        timers.start(beans);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object deployment) {
        timers.stop();
    }
}
