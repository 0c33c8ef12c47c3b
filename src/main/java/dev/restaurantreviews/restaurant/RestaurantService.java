package dev.restaurantreviews.restaurant;

import dev.restaurantreviews.platform.EditConflictException;
import dev.restaurantreviews.platform.NotFoundException;
import dev.restaurantreviews.platform.web.Pager;
import dev.restaurantreviews.visitor.OnceOnlyService;
import dev.restaurantreviews.visitor.Submission;
import dev.restaurantreviews.visitor.VisitorId;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What the pages can ask and do about restaurants. Every public method is one transaction. */
@Stateless
public class RestaurantService {

    /** Results are counted up to here; above, pages say "more than". */
    public static final int COUNTED = 1_000;

    private static final String SUMMARY =
            "r.id, r.name, r.street_address, r.description, r.cuisine, r.price, r.rating_count, r.rating_sum";

    @PersistenceContext
    private EntityManager entityManager;

    @EJB
    private OnceOnlyService onceOnly;

    /** One page of the restaurants that the filter lets through, counted from 1. */
    @SuppressWarnings("unchecked") // the mapping makes summaries
    public List<RestaurantSummary> find(RestaurantFilter filter, RestaurantOrder order, int page) {
        return new RestaurantQuery(filter)
                .rows(entityManager, SUMMARY, order, RestaurantSummary.MAPPING)
                .setFirstResult((page - 1) * Pager.SIZE)
                .setMaxResults(Pager.SIZE)
                .getResultList();
    }

    /** How many restaurants the filter lets through; {@link #COUNTED} + 1 when there are more than that. */
    public int count(RestaurantFilter filter) {
        Number count = (Number)
                new RestaurantQuery(filter).count(entityManager, COUNTED + 1).getSingleResult();
        return count.intValue();
    }

    /** A restaurant that the public may see. */
    public Restaurant get(long id) {
        return find(id).orElseThrow(() -> new NotFoundException("restaurant " + id));
    }

    private Optional<Restaurant> find(long id) {
        return Optional.ofNullable(entityManager.find(Restaurant.class, id)).filter(Restaurant::isShown);
    }

    /** A restaurant that this visitor has added. */
    public Restaurant getOwn(long id, VisitorId visitor) {
        return find(id).filter(restaurant -> restaurant.isAddedBy(visitor))
                .orElseThrow(() -> new NotFoundException("own restaurant " + id));
    }

    /** Stores a new restaurant, once for each submission, and returns its address. */
    public String add(Restaurant restaurant, Submission submission) {
        return onceOnly.claim(submission).orElseGet(() -> {
            restaurant.addedBy(submission.visitor());
            entityManager.persist(restaurant);
            entityManager.flush(); // the id is known only now
            String address = RestaurantAddresses.details(restaurant.getId());
            onceOnly.remember(submission, address);
            return address;
        });
    }

    /**
     * Corrects a restaurant that the visitor has added, and returns its address.
     *
     * @param version the one that the form was made from
     * @throws EditConflictException when it has been changed since
     */
    public String correct(long id, Restaurant edited, int version, Submission submission) {
        return onceOnly.claim(submission).orElseGet(() -> {
            Restaurant stored = getOwn(id, submission.visitor());
            entityManager.refresh(stored, LockModeType.PESSIMISTIC_WRITE);
            if (stored.getVersion() != version) {
                throw new EditConflictException(stored.getVersion());
            }
            stored.correct(edited);
            String address = RestaurantAddresses.details(id);
            onceOnly.remember(submission, address);
            return address;
        });
    }
}
