package dev.restaurantreviews.tomcat;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Binds {@link SessionBeanInterceptor} to the session beans; {@link SessionBeanExtension} puts it on them. */
@InterceptorBinding
@Retention(RUNTIME)
@Target(TYPE)
@interface SessionBean {

    /** The annotation as an object. */
    final class Literal extends AnnotationLiteral<SessionBean> implements SessionBean {

        static final Literal INSTANCE = new Literal();
    }
}
