package dev.restaurantreviews.restaurant;

import dev.restaurantreviews.photo.PhotoService;
import dev.restaurantreviews.photo.PhotoView;
import dev.restaurantreviews.platform.NotFoundException;
import dev.restaurantreviews.platform.text.PlainText;
import dev.restaurantreviews.platform.web.Pager;
import dev.restaurantreviews.platform.web.Parameters;
import dev.restaurantreviews.platform.web.Query;
import dev.restaurantreviews.platform.web.Sort;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Backs {@code index.xhtml}: the list of restaurants with search, filters and orders, each state a plain link. */
@Named
@RequestScoped
public class RestaurantListPage {

    /** Nobody reads further, and each further page costs the database more. */
    static final int MOST_PAGES = 50;

    private static final List<Integer> LEAST_MEANS = List.of(2, 3, 4);

    @Inject
    private Parameters parameters;

    @Inject
    private RestaurantService restaurants;

    @Inject
    private PhotoService photos;

    private boolean searchCut;
    private RestaurantFilter filter;
    private RestaurantOrder order;
    private Query query;
    private Pager pager;
    private int count;
    private List<RestaurantSummary> results = List.of();
    private Map<Long, PhotoView> bestPhotos = Map.of();

    @PostConstruct
    void load() {
        filter = new RestaurantFilter(
                parameters.text("q").filter(text -> !PlainText.isBlank(text)).map(this::cut),
                parameters.word("cuisine", Cuisine.class),
                parameters
                        .number("price")
                        .filter(price -> price >= Restaurant.PRICE_MIN && price <= Restaurant.PRICE_MAX),
                parameters.number("min").filter(LEAST_MEANS::contains).map(BigDecimal::valueOf));
        order = parameters.word(Sort.PARAMETER, RestaurantOrder.class).orElse(RestaurantOrder.TOP);
        Query filtered = Query.of(RestaurantAddresses.LIST)
                .with("q", filter.search().orElse(null))
                .with("cuisine", filter.cuisine().map(Cuisine::getWord).orElse(null))
                .with("price", filter.price().orElse(null))
                .with("min", filter.leastMean().orElse(null));
        query = Sort.by(order, filtered);
        count = restaurants.count(filter);
        pager = new Pager(parameters.page(), Math.min(MOST_PAGES, Pager.pagesFor(count)), query);
        if (isTooFar()) {
            return;
        }
        if (pager.page() > pager.pages()) {
            throw new NotFoundException("page " + pager.page() + " of the restaurants");
        }
        results = restaurants.find(filter, order, pager.page());
        bestPhotos = photos.bestOf(results.stream().map(RestaurantSummary::id).toList());
    }

    private String cut(String text) {
        searchCut = PlainText.length(text) > RestaurantFilter.SEARCH_MAX;
        return searchCut ? text.substring(0, text.offsetByCodePoints(0, RestaurantFilter.SEARCH_MAX)) : text;
    }

    /** Whether the visitor has paged so far that he had better narrow his search. */
    public boolean isTooFar() {
        return pager.page() > MOST_PAGES;
    }

    /** Whether there are more results than pages to show them. */
    public boolean isMoreThanPages() {
        return pager.page() == MOST_PAGES && count > MOST_PAGES * Pager.SIZE;
    }

    public boolean isSearchCut() {
        return searchCut;
    }

    public int getSearchMax() {
        return RestaurantFilter.SEARCH_MAX;
    }

    public String getSearch() {
        return filter.search().orElse("");
    }

    public Cuisine getCuisine() {
        return filter.cuisine().orElse(null);
    }

    public Integer getPrice() {
        return filter.price().orElse(null);
    }

    public Integer getLeastMean() {
        return filter.leastMean().map(BigDecimal::intValue).orElse(null);
    }

    public List<Integer> getLeastMeans() {
        return LEAST_MEANS;
    }

    public boolean isFiltered() {
        return !filter.isEmpty();
    }

    /** The sort order, for the form to keep; null for the default. */
    public String getSort() {
        return query.get(Sort.PARAMETER);
    }

    public String without(String parameter) {
        return query.without(parameter).toString();
    }

    public List<Sort> getSorts() {
        return Sort.links(order, query);
    }

    public List<RestaurantSummary> getResults() {
        return results;
    }

    /** The best photo of each restaurant that has one. */
    public Map<Long, PhotoView> getPhotos() {
        return bestPhotos;
    }

    public Pager getPager() {
        return pager;
    }

    public int getCount() {
        return count;
    }

    public boolean isMoreThanCounted() {
        return count > RestaurantService.COUNTED;
    }

    public int getCounted() {
        return RestaurantService.COUNTED;
    }

    public String getCanonical() {
        return pager.link(pager.page());
    }
}
