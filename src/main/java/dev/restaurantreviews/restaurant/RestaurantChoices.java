package dev.restaurantreviews.restaurant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** What the controls of the restaurant's forms offer and how long their texts may be. */
@Named
@ApplicationScoped
public class RestaurantChoices {

    public Cuisine[] getCuisines() {
        return Cuisine.values();
    }

    public List<Integer> getPrices() {
        return IntStream.rangeClosed(Restaurant.PRICE_MIN, Restaurant.PRICE_MAX)
                .boxed()
                .toList();
    }

    public int getNameMax() {
        return Restaurant.NAME_MAX;
    }

    public int getStreetAddressMax() {
        return Restaurant.STREET_ADDRESS_MAX;
    }

    public int getDescriptionMax() {
        return Restaurant.DESCRIPTION_MAX;
    }
}
