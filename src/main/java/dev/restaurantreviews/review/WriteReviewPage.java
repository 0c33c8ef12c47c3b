package dev.restaurantreviews.review;

import dev.restaurantreviews.photo.PhotoForm;
import dev.restaurantreviews.platform.EditConflictException;
import dev.restaurantreviews.platform.web.FormErrors;
import dev.restaurantreviews.platform.web.Parameters;
import dev.restaurantreviews.platform.web.Redirect;
import dev.restaurantreviews.platform.web.RequestedPage;
import dev.restaurantreviews.restaurant.Rating;
import dev.restaurantreviews.restaurant.Restaurant;
import dev.restaurantreviews.restaurant.RestaurantAddresses;
import dev.restaurantreviews.restaurant.RestaurantService;
import dev.restaurantreviews.visitor.FormGuard;
import dev.restaurantreviews.visitor.OnceOnlyService;
import dev.restaurantreviews.visitor.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Backs {@code write-review.xhtml}; for a visitor who has reviewed the restaurant already it edits that review. */
@Named
@RequestScoped
public class WriteReviewPage {

    @Inject
    private RequestedPage page;

    @Inject
    private Parameters parameters;

    @Inject
    private Visitor visitor;

    @Inject
    private FormGuard guard;

    @Inject
    private FormErrors errors;

    @Inject
    private Redirect redirect;

    @Inject
    private PhotoForm photoForm;

    @Inject
    private OnceOnlyService onceOnly;

    @Inject
    private RestaurantService restaurants;

    @Inject
    private ReviewService reviews;

    private Restaurant restaurant;
    private Review review;
    private Optional<Integer> version;
    private boolean editing;

    @PostConstruct
    void load() {
        restaurant = restaurants.get(page.id());
        Optional<Review> own = visitor.id().flatMap(known -> reviews.findOwn(page.id(), known));
        editing = own.isPresent();
        review = own.orElseGet(Review::new);
        visitor.id().ifPresent(known -> photoForm.open(known, own.map(Review::getId), page.address()));
        // a form that comes back keeps the version that it was made from
        version = parameters.isGiven("version") ? parameters.number("version") : own.map(Review::getVersion);
    }

    /** Takes the photos in while the other fields are checked: good ones stay, whatever is wrong with the rest. */
    public void takeInPhotos() {
        photoForm.read(visitor.id().orElseThrow(), Optional.ofNullable(review.getId()), page.address());
    }

    /** Stores the review and redirects to it, so that a reload does not post it again. */
    public void send() {
        if (!errors.accept(review)) {
            return;
        }
        if (photoForm.isGone()) { // unless the form has been sent before, and they are where they belong
            onceOnly.findResult(guard.submission())
                    .ifPresentOrElse(address -> redirect.to(address, notice()), photoForm::rejectGone);
            return;
        }
        try {
            String address = reviews.write(page.id(), review, photoForm.getChoices(), version, guard.submission());
            photoForm.finish();
            redirect.to(address, notice());
        } catch (EditConflictException e) {
            errors.reject(version.isPresent() ? "form.conflict" : "review.already");
            version = Optional.of(e.currentVersion());
        }
    }

    private String notice() {
        String done = version.isPresent() ? "review-saved" : "review-posted";
        return photoForm.isNotKept() ? done + "-without-photos" : done;
    }

    public Restaurant getRestaurant() {
        return restaurant;
    }

    public Review getReview() {
        return review;
    }

    /** The version that the form is made from; null for a new review. */
    public Integer getVersion() {
        return version.orElse(null);
    }

    public boolean isEditing() {
        return editing;
    }

    public String getRestaurantAddress() {
        return RestaurantAddresses.details(page.id());
    }

    public List<Integer> getRatings() {
        return IntStream.rangeClosed(Rating.LEAST, Rating.MOST).boxed().toList();
    }

    public int getCommentsMax() {
        return Review.COMMENTS_MAX;
    }

    public int getAuthorMax() {
        return Review.AUTHOR_MAX;
    }
}
