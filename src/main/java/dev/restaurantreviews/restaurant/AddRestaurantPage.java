package dev.restaurantreviews.restaurant;

import dev.restaurantreviews.platform.web.FormErrors;
import dev.restaurantreviews.platform.web.Redirect;
import dev.restaurantreviews.visitor.FormGuard;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs {@code add-restaurant.xhtml}. */
@Named
@RequestScoped
public class AddRestaurantPage {

    private final Restaurant restaurant = new Restaurant();

    @Inject
    private RestaurantService restaurants;

    @Inject
    private FormGuard guard;

    @Inject
    private FormErrors errors;

    @Inject
    private Redirect redirect;

    /** Stores the restaurant and redirects to its page, so that a reload does not add it twice. */
    public void send() {
        if (errors.accept(restaurant)) {
            redirect.to(restaurants.add(restaurant, guard.submission()), "restaurant-added");
        }
    }

    public Restaurant getRestaurant() {
        return restaurant;
    }
}
