package dev.restaurantreviews.restaurant;

import dev.restaurantreviews.platform.EditConflictException;
import dev.restaurantreviews.platform.NotFoundException;
import dev.restaurantreviews.platform.web.FormErrors;
import dev.restaurantreviews.platform.web.Parameters;
import dev.restaurantreviews.platform.web.Redirect;
import dev.restaurantreviews.platform.web.RequestedPage;
import dev.restaurantreviews.visitor.FormGuard;
import dev.restaurantreviews.visitor.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs {@code edit-restaurant.xhtml}: whoever has added a restaurant can correct it. */
@Named
@RequestScoped
public class EditRestaurantPage {

    @Inject
    private RequestedPage page;

    @Inject
    private Parameters parameters;

    @Inject
    private Visitor visitor;

    @Inject
    private RestaurantService restaurants;

    @Inject
    private FormGuard guard;

    @Inject
    private FormErrors errors;

    @Inject
    private Redirect redirect;

    private Restaurant restaurant;
    private int version;

    @PostConstruct
    void load() {
        restaurant = restaurants.getOwn(
                page.id(), visitor.id().orElseThrow(() -> new NotFoundException("a visitor without a cookie")));
        version = parameters.number("version").orElse(restaurant.getVersion());
    }

    /** Stores the correction and redirects to the restaurant's page. */
    public void send() {
        if (!errors.accept(restaurant)) {
            return;
        }
        try {
            redirect.to(restaurants.correct(page.id(), restaurant, version, guard.submission()), "restaurant-saved");
        } catch (EditConflictException e) {
            version = e.currentVersion();
            errors.reject("form.conflict");
        }
    }

    public Restaurant getRestaurant() {
        return restaurant;
    }

    /** The version that the form is made from. */
    public int getVersion() {
        return version;
    }

    public String getCancelAddress() {
        return RestaurantAddresses.details(page.id());
    }
}
