package dev.restaurantreviews.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.restaurant.Cuisine;
import dev.restaurantreviews.restaurant.Restaurant;
import dev.restaurantreviews.review.Review;
import dev.restaurantreviews.testing.ServerSql;
import dev.restaurantreviews.testing.ServerTest;
import jakarta.persistence.Column;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every limit stands on the entity and again in the database; this compares the two. */
class LimitsIT extends ServerTest {

    private int compared;

    @Test
    void entitiesAndColumnsHaveTheSameLimits() {
        SoftAssertions softly = new SoftAssertions();
        for (Class<?> entity : List.of(Restaurant.class, Review.class)) {
            for (Field field : entity.getDeclaredFields()) {
                compare(softly, entity.getSimpleName().toLowerCase(Locale.ROOT), field);
            }
        }
        softly.assertAll();
        assertThat(compared).isEqualTo(14);
    }

    private void compare(SoftAssertions softly, String table, Field field) {
        String column = column(field);
        if (field.isAnnotationPresent(CharacterCount.class)) {
            compared++;
            softly.assertThat(ServerSql.value(
                            "SELECT character_maximum_length FROM information_schema.columns WHERE table_name = ? AND column_name = ?",
                            table,
                            column))
                    .as(table + "." + column)
                    .isEqualTo(field.getAnnotation(CharacterCount.class).max());
        }
        if (field.isAnnotationPresent(Filled.class)) {
            compared++;
            softly.assertThat(checks(table, column)).as(table + "." + column).contains("\\S");
        }
        if (field.isAnnotationPresent(Filled.class) || field.isAnnotationPresent(NotNull.class)) {
            softly.assertThat(ServerSql.value(
                            "SELECT is_nullable FROM information_schema.columns WHERE table_name = ? AND column_name = ?",
                            table,
                            column))
                    .as(table + "." + column)
                    .isEqualTo("NO");
        }
        if (field.isAnnotationPresent(Min.class)) {
            compared++;
            softly.assertThat(checks(table, column))
                    .contains(">= " + field.getAnnotation(Min.class).value());
        }
        if (field.isAnnotationPresent(Max.class)) {
            compared++;
            softly.assertThat(checks(table, column))
                    .contains("<= " + field.getAnnotation(Max.class).value());
        }
        if (field.getType().isEnum() && !field.getType().equals(Cuisine.class)) {
            compared++;
            for (Object constant : field.getType().getEnumConstants()) {
                softly.assertThat(checks(table, column)).contains("'" + constant + "'");
            }
        }
    }

    private static String column(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }

    private static String checks(String table, String column) {
        return String.join(
                "; ",
                ServerSql.column(
                                "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' AND conrelid = ?::regclass"
                                        + " AND conkey = (SELECT array_agg(attnum) FROM pg_attribute WHERE attrelid = ?::regclass AND attname = ?)",
                                table,
                                table,
                                column)
                        .stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void everyCuisineFitsItsColumn() {
        long restaurant = ServerSql.restaurant("Cuisines");
        for (Cuisine cuisine : Cuisine.values()) {
            assertThat(ServerSql.attempt("UPDATE restaurant SET cuisine = ? WHERE id = ?", cuisine.name(), restaurant))
                    .as(cuisine.name())
                    .isEmpty();
        }
    }
}
