package dev.restaurantreviews.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.Answer;
import dev.restaurantreviews.testing.BlackBoxTest;
import dev.restaurantreviews.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddRestaurantIT extends BlackBoxTest {

    @Test
    void aVisitorAddsARestaurantAndSeesItsPage() {
        String name = "Café " + UUID.randomUUID();
        Visitor visitor = newVisitor();

        Answer added = visitor.get("/restaurants/new")
                .form("Add restaurant")
                .fill("Name", name)
                .fill("Description", "Soup\nand \"bread\"")
                .submit();

        assertThat(added.status()).as(added.toString()).isIn(302, 303);
        Answer page = visitor.follow(added);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(name, "and \"bread\"");
        assertThat(database().count("restaurant", "name = ?", name)).isEqualTo(1);
    }
}
