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
    private Long ownReviewId;

    @PostConstruct
    void load() {
        Rating rating = restaurantPage.getRestaurant().getRating();
        order = parameters.word(Sort.PARAMETER, ReviewOrder.class).orElse(ReviewOrder.NEW);
        stars = parameters.number("stars").filter(number -> number >= Rating.LEAST && number <= Rating.MOST);
        query = Sort.by(order, Query.of(page.address())).with("stars", stars.orElse(null));
        int count = stars.map(rating::count).orElseGet(rating::count);
        pager = new Pager(parameters.page(), Pager.pagesFor(count), query);
        if (pager.page() > pager.pages()) {
            throw new NotFoundException("page " + pager.page() + " of the reviews");
        }
        rows = reviews.find(page.id(), order, stars, pager.page());
        ownReviewId = visitor.id()
                .flatMap(known -> reviews.findOwn(page.id(), known))
                .map(Review::getId)
                .orElse(null);
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
        return ownReviewId;
    }

    public String getWriteAddress() {
        return ReviewAddresses.write(page.id());
    }
}
