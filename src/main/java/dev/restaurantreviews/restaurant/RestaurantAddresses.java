package dev.restaurantreviews.restaurant;

import dev.restaurantreviews.platform.web.MovedAddress;
import dev.restaurantreviews.platform.web.PageAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.text.Normalizer;
import java.util.Locale;

/** Where the pages about restaurants are. */
@ApplicationScoped
public class RestaurantAddresses {

    public static final String LIST = "/";
    public static final String ADD = "/restaurants/new";
    private static final String DETAILS = "/restaurants/{id}";
    private static final String EDIT = DETAILS + "/edit";

    public static String details(long id) {
        return DETAILS.replace("{id}", String.valueOf(id));
    }

    public static String edit(long id) {
        return EDIT.replace("{id}", String.valueOf(id));
    }

    /** The canonical address: the name stands in it for those who read links. */
    static String canonical(long id, String name) {
        String slug = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return details(id) + (slug.isEmpty() ? "" : "-" + slug);
    }

    @Produces
    PageAddress list() {
        return new PageAddress(LIST, "/index.xhtml", false);
    }

    @Produces
    PageAddress details() {
        return new PageAddress(DETAILS, "/restaurant.xhtml", false);
    }

    @Produces
    PageAddress add() {
        return new PageAddress(ADD, "/add-restaurant.xhtml", true);
    }

    @Produces
    PageAddress edit() {
        return new PageAddress(EDIT, "/edit-restaurant.xhtml", true);
    }

    /** The site that this one replaces had shorter addresses; links to them live on. */
    @Produces
    MovedAddress oldDetails() {
        return new MovedAddress("/{id}/", DETAILS);
    }

    @Produces
    MovedAddress oldAdd() {
        return new MovedAddress("/create", ADD);
    }
}
