package dev.restaurantreviews.review;

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
import java.util.Optional;

/** Backs the reviews in {@code restaurant.xhtml}; what is about the restaurant itself is {@link RestaurantPage}'s. */
@Named
@RequestScoped
public class RestaurantReviewsPage {

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

    private ReviewOrder order;
    private Optional<Integer> stars;
    private Query query;
    private Pager pager;
    private List<ReviewRow> rows;
    private Optional<Review> own;

    @PostConstruct
    void load() {
        Rating rating = restaurantPage.getRestaurant().getRating();
        order = parameters.word(Sort.PARAMETER, ReviewOrder.class).orElse(ReviewOrder.NEW);
        stars = parameters.number("stars").filter(number -> number >= Rating.LEAST && number <= Rating.MOST);
        query = Sort.by(order, Query.of(page.address())).with("stars", stars.orElse(null));
        own = visitor.id().flatMap(known -> reviews.findOwn(page.id(), known)).filter(Review::isShown);
        boolean ownApart = own.filter(this::isWanted).isPresent();
        int others = stars.map(rating::count).orElseGet(rating::count) - (ownApart ? 1 : 0);
        pager = new Pager(parameters.page(), Pager.pagesFor(others), query);
        if (pager.page() > pager.pages()) {
            throw new NotFoundException("page " + pager.page() + " of the reviews");
        }
        rows = rows();
    }

    /** One page of reviews; the visitor's own comes first, so that he sees what he has just written or changed. */
    private List<ReviewRow> rows() {
        List<ReviewRow> shown = new ArrayList<>();
        if (pager.page() == 1) {
            own.filter(this::isWanted).map(ReviewRow::of).ifPresent(shown::add);
        }
        shown.addAll(reviews.find(page.id(), order, stars, getOwnReviewId(), pager.page()));
        return shown;
    }

    private boolean isWanted(Review review) {
        return stars.map(review.getRating()::equals).orElse(true);
    }

    public List<ReviewRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    /** The number of stars to which the list is restricted; null: it is not. */
    public Integer getStars() {
        return stars.orElse(null);
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
