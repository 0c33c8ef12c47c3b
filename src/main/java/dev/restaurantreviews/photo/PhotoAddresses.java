package dev.restaurantreviews.photo;

import dev.restaurantreviews.platform.web.PostAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Where photos are. */
@ApplicationScoped
public class PhotoAddresses {

    /** Takes photos in ahead of the form that they belong to. */
    static final String UPLOAD = "/photos";

    /** A file of a photo. */
    static String file(Object photo, int pixels) {
        return UPLOAD + "/" + photo + "/" + pixels + ".jpg";
    }

    @Produces
    PostAddress upload() {
        return new PostAddress(UPLOAD);
    }
}
