package dev.restaurantreviews.restaurant;

import dev.restaurantreviews.platform.web.RequestedPage;
import dev.restaurantreviews.visitor.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs {@code restaurant.xhtml}. */
@Named
@RequestScoped
public class RestaurantPage {

    @Inject
    private RequestedPage page;

    @Inject
    private Visitor visitor;

    @Inject
    private RestaurantService restaurants;

    private Restaurant restaurant;

    @PostConstruct
    void load() {
        restaurant = restaurants.get(page.id());
    }

    public Restaurant getRestaurant() {
        return restaurant;
    }

    public Tile getTile() {
        return Tile.of(restaurant.getId(), restaurant.getName());
    }

    public String getCanonical() {
        return RestaurantAddresses.canonical(restaurant.getId(), restaurant.getName());
    }

    /** Where this visitor can correct what he has added; null for all others. */
    public String getEditAddress() {
        boolean own = visitor.id().filter(restaurant::isAddedBy).isPresent();
        return own ? RestaurantAddresses.edit(restaurant.getId()) : null;
    }
}
