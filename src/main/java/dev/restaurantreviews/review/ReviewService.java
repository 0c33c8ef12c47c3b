package dev.restaurantreviews.review;

import dev.restaurantreviews.platform.EditConflictException;
import dev.restaurantreviews.platform.NotFoundException;
import dev.restaurantreviews.platform.web.Pager;
import dev.restaurantreviews.restaurant.Restaurant;
import dev.restaurantreviews.visitor.OnceOnlyService;
import dev.restaurantreviews.visitor.Submission;
import dev.restaurantreviews.visitor.VisitorId;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** What the pages can ask and do about reviews. Every public method is one transaction. */
@Stateless
public class ReviewService {

    private static final String ROWS = """
            SELECT NEW dev.restaurantreviews.review.ReviewRow(
                r.id, r.author, r.rating, r.comments, r.writtenAt, r.editedAt)
            FROM Review r
            WHERE r.restaurant.id = :restaurant AND r.status = dev.restaurantreviews.platform.Status.SHOWN
            """;

    private static final String OWN =
            "SELECT r FROM Review r WHERE r.restaurant.id = :restaurant AND r.visitor = :visitor";

    @PersistenceContext
    private EntityManager entityManager;

    @EJB
    private OnceOnlyService onceOnly;

    /**
     * One page of the reviews of a restaurant.
     *
     * @param stars only reviews with so many stars; empty: all
     * @param except the id of a review to leave out; null: none
     * @param page from 1
     */
    public List<ReviewRow> find(long restaurantId, ReviewOrder order, Optional<Integer> stars, Long except, int page) {
        String condition =
                (stars.isPresent() ? "AND r.rating = :stars " : "") + (except != null ? "AND r.id <> :except " : "");
        TypedQuery<ReviewRow> query = entityManager
                .createQuery(ROWS + condition + "ORDER BY " + order.jpql, ReviewRow.class)
                .setParameter("restaurant", restaurantId);
        stars.ifPresent(rating -> query.setParameter("stars", rating));
        Optional.ofNullable(except).ifPresent(id -> query.setParameter("except", id));
        return query.setFirstResult((page - 1) * Pager.SIZE)
                .setMaxResults(Pager.SIZE)
                .getResultList();
    }

    /** The review that this visitor has written about a restaurant. */
    public Optional<Review> findOwn(long restaurantId, VisitorId visitor) {
        return entityManager
                .createQuery(OWN, Review.class)
                .setParameter("restaurant", restaurantId)
                .setParameter("visitor", visitor.hash())
                .getResultStream()
                .findFirst();
    }

    /**
     * Stores the visitor's review of a restaurant, or changes the one that he has written already, once for each
     * submission.
     *
     * @param version of the review that the form was made from; empty: there was none
     * @return the address of the review
     * @throws EditConflictException when there is one that the form did not know
     */
    public String write(long restaurantId, Review review, Optional<Integer> version, Submission submission) {
        return onceOnly.claim(submission).orElseGet(() -> {
            // The lock lets the same visitor's posts pass one after the other; the counters would wait here anyway.
            Restaurant restaurant = entityManager.find(Restaurant.class, restaurantId, LockModeType.PESSIMISTIC_WRITE);
            if (restaurant == null || !restaurant.isShown()) {
                throw new NotFoundException("restaurant " + restaurantId);
            }
            String address = ReviewAddresses.review(restaurantId, store(restaurant, review, version, submission));
            onceOnly.remember(submission, address);
            return address;
        });
    }

    private long store(Restaurant restaurant, Review review, Optional<Integer> version, Submission submission) {
        Optional<Review> own = findOwn(restaurant.getId(), submission.visitor());
        if (own.isPresent()) {
            Review stored = own.get();
            if (!version.equals(Optional.of(stored.getVersion()))) {
                throw new EditConflictException(stored.getVersion());
            }
            stored.edit(review);
            return stored.getId();
        }
        Review added = Review.by(submission.visitor(), restaurant, review);
        entityManager.persist(added);
        entityManager.flush(); // the id is known only now
        return added.getId();
    }
}
