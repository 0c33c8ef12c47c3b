package dev.restaurantreviews.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.restaurantreviews.testing.BrowserTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("page-only")
class AddRestaurantE2E extends BrowserTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void worksWithAndWithoutScript(boolean script) {
        String name = "Café " + UUID.randomUUID();
        Page page = script ? open("/restaurants/new") : openWithoutScript("/restaurants/new");

        page.getByLabel("Name").fill(name);
        page.getByLabel("Description").fill("Soup");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add restaurant"))
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                        .isVisible())
                .isTrue();
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void isAccessibleWithErrorsToo(ColorScheme scheme) {
        Page page = open("/restaurants/new", new NewContextOptions().setColorScheme(scheme));
        assertAccessible(page);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add restaurant"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT).isVisible()).isTrue();
        assertAccessible(page);
    }
}
