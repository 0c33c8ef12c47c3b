package dev.restaurantreviews.restaurant;

import dev.restaurantreviews.photo.PhotoService;
import dev.restaurantreviews.photo.PhotoView;
import dev.restaurantreviews.platform.web.RequestedPage;
import dev.restaurantreviews.visitor.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code restaurant.xhtml}. */
@Named
@RequestScoped
public class RestaurantPage {

    /** So many of the best photos stand at the top. */
    private static final int PHOTOS = 5;

    @Inject
    private RequestedPage page;

    @Inject
    private Visitor visitor;

    @Inject
    private RestaurantService restaurants;

    @Inject
    private PhotoService photoService;

    private Restaurant restaurant;
    private List<PhotoView> photos;

    @PostConstruct
    void load() {
        restaurant = restaurants.get(page.id());
        photos = photoService.best(page.id(), PHOTOS);
    }

    public Restaurant getRestaurant() {
        return restaurant;
    }

    /** The best photos. */
    public List<PhotoView> getPhotos() {
        return photos;
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
