package dev.restaurantreviews.review;

import dev.restaurantreviews.photo.PhotoService;
import dev.restaurantreviews.photo.PhotoView;
import dev.restaurantreviews.platform.NotFoundException;
import dev.restaurantreviews.platform.web.Pager;
import dev.restaurantreviews.platform.web.Parameters;
import dev.restaurantreviews.platform.web.Query;
import dev.restaurantreviews.platform.web.RequestedPage;
import dev.restaurantreviews.platform.web.Sort;
import dev.restaurantreviews.restaurant.Rating;
import dev.restaurantreviews.restaurant.RestaurantPage;
import dev.restaurantreviews.visitor.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Backs the reviews in {@code restaurant.xhtml}; what is about the restaurant itself is {@link RestaurantPage}'s. */
@Named
@RequestScoped
public class RestaurantReviewsPage {

    private static final String WITH_PHOTOS = "photos";

    @Inject
    private RequestedPage page;

    @Inject
    private RestaurantPage restaurantPage;

    @Inject
    private Parameters parameters;

    @Inject
    private Visitor visitor;

    @Inject
    private ReviewService reviews;

    @Inject
    private PhotoService photoService;

    private ReviewOrder order;
    private ReviewFilter filter;
    private Query query;
    private Pager pager;
    private List<ReviewRow> rows;
    private Map<Long, List<PhotoView>> photos;
    private Optional<Review> own;
    private Optional<Review> ownApart;

    @PostConstruct
    void load() {
        order = parameters.word(Sort.PARAMETER, ReviewOrder.class).orElse(ReviewOrder.NEW);
        filter = new ReviewFilter(
                parameters.number("stars").filter(number -> number >= Rating.LEAST && number <= Rating.MOST),
                parameters.text(WITH_PHOTOS).filter("1"::equals).isPresent());
        query = Sort.by(order, Query.of(page.address()))
                .with("stars", filter.stars().orElse(null))
                .with(WITH_PHOTOS, filter.withPhotos() ? 1 : null);
        own = visitor.id().flatMap(known -> reviews.findOwn(page.id(), known)).filter(Review::isShown);
        ownApart = own.filter(review -> !filter.withPhotos()).filter(this::isWanted);
        pager = new Pager(parameters.page(), Pager.pagesFor(count() - (ownApart.isPresent() ? 1 : 0)), query);
        if (pager.page() > pager.pages()) {
            throw new NotFoundException("page " + pager.page() + " of the reviews");
        }
        rows = rows();
        photos = photoService.ofReviews(rows.stream().map(ReviewRow::id).toList());
    }

    /** Counted by the database only if the restaurant's own counters cannot tell. */
    private int count() {
        Rating rating = restaurantPage.getRestaurant().getRating();
        return filter.withPhotos()
                ? reviews.countWithPhotos(page.id(), filter.stars())
                : filter.stars().map(rating::count).orElseGet(rating::count);
    }

    private boolean isWanted(Review review) {
        return filter.stars().map(review.getRating()::equals).orElse(true);
    }

    /** One page of reviews; the visitor's own comes first, so that he sees what he has just written or changed. */
    private List<ReviewRow> rows() {
        List<ReviewRow> shown = new ArrayList<>();
        if (pager.page() == 1) {
            ownApart.map(ReviewRow::of).ifPresent(shown::add);
        }
        shown.addAll(reviews.find(
                page.id(), order, filter, ownApart.map(Review::getId).orElse(null), pager.page()));
        return shown;
    }

    public List<ReviewRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    /** The number of stars to which the list is restricted; null: it is not. */
    public Integer getStars() {
        return filter.stars().orElse(null);
    }

    /** Whether the list is restricted to reviews with photos. */
    public boolean isWithPhotos() {
        return filter.withPhotos();
    }

    public String getWithPhotosLink() {
        return query.with(WITH_PHOTOS, 1).toString();
    }

    public String getWithoutPhotosLink() {
        return query.without(WITH_PHOTOS).toString();
    }

    /** The photos of the reviews that have some. */
    public Map<Long, List<PhotoView>> getPhotos() {
        return photos;
    }

    public String getWithoutStarsLink() {
        return query.without("stars").toString();
    }

    /** The link of a histogram bar: only the reviews with so many stars. */
    public String starsLink(int number) {
        return query.with("stars", number).toString();
    }

    public List<Sort> getSorts() {
        return Sort.links(order, query);
    }

    /** The id of the visitor's own review of this restaurant; null when he has written none. */
    public Long getOwnReviewId() {
        return own.map(Review::getId).orElse(null);
    }

    public String getWriteAddress() {
        return ReviewAddresses.write(page.id());
    }
}
