package dev.restaurantreviews.tomcat;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.restaurant.RestaurantService;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.spi.DefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsupportedTest {

    @ParameterizedTest
    @ValueSource(classes = {Ordered.class, Later.class})
    void aBeanThatAsksForMoreIsRefusedByItsName(Class<?> bean) {
        assertThatThrownBy(() -> Unsupported.reject(bean))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(bean.getSimpleName());
    }

    @Test
    void aBeanOfTheSiteIsTaken() {
        assertThatCode(() -> Unsupported.reject(RestaurantService.class)).doesNotThrowAnyException();
    }

    @Singleton
    @DependsOn("Other")
    private static final class Ordered {}

    @Stateless
    private static final class Later {

        @Asynchronous
        void later() {
            // only its annotation matters
        }
    }
}
