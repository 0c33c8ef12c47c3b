package dev.restaurantreviews.review;

import dev.restaurantreviews.photo.PhotoChoice;
import dev.restaurantreviews.photo.PhotoService;
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

    private static final String SHOWN =
            "WHERE r.restaurant.id = :restaurant AND r.status = dev.restaurantreviews.platform.Status.SHOWN ";

    private static final String ROWS = """
            SELECT NEW dev.restaurantreviews.review.ReviewRow(
                r.id, r.author, r.rating, r.comments, r.writtenAt, r.editedAt)
            FROM Review r
            """ + SHOWN;

    private static final String COUNT = "SELECT count(r) FROM Review r " + SHOWN;

    private static final String STARS = "AND r.rating = :stars ";

    private static final String WITH_PHOTOS =
            "AND EXISTS (SELECT p.id FROM Photo p WHERE p.reviewId = r.id AND p.shown = true) ";

    private static final String OWN =
            "SELECT r FROM Review r WHERE r.restaurant.id = :restaurant AND r.visitor = :visitor";

    @PersistenceContext
    private EntityManager entityManager;

    @EJB
    private OnceOnlyService onceOnly;

    @EJB
    private PhotoService photos;

    /**
     * One page of the reviews of a restaurant.
     *
     * @param except the id of a review to leave out; null: none
     * @param page from 1
     */
    public List<ReviewRow> find(long restaurantId, ReviewOrder order, ReviewFilter filter, Long except, int page) {
        String condition = (filter.stars().isPresent() ? STARS : "")
                + (filter.withPhotos() ? WITH_PHOTOS : "")
                + (except != null ? "AND r.id <> :except " : "");
        TypedQuery<ReviewRow> query = entityManager
                .createQuery(ROWS + condition + "ORDER BY " + order.jpql, ReviewRow.class)
                .setParameter("restaurant", restaurantId);
        filter.stars().ifPresent(rating -> query.setParameter("stars", rating));
        Optional.ofNullable(except).ifPresent(id -> query.setParameter("except", id));
        return query.setFirstResult((page - 1) * Pager.SIZE)
                .setMaxResults(Pager.SIZE)
                .getResultList();
    }

    /**
     * How many reviews of a restaurant have photos.
     *
     * @param stars only reviews with so many stars; empty: all
     */
    public int countWithPhotos(long restaurantId, Optional<Integer> stars) {
        TypedQuery<Long> query = entityManager
                .createQuery(COUNT + (stars.isPresent() ? STARS : "") + WITH_PHOTOS, Long.class)
                .setParameter("restaurant", restaurantId);
        stars.ifPresent(rating -> query.setParameter("stars", rating));
        return query.getSingleResult().intValue();
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
     * @param choices the photos in the order in which they shall be shown
     * @param version of the review that the form was made from; empty: there was none
     * @return the address of the review
     * @throws EditConflictException when there is one that the form did not know
     */
    public String write(
            long restaurantId,
            Review review,
            List<PhotoChoice> choices,
            Optional<Integer> version,
            Submission submission) {
        return onceOnly.claim(submission).orElseGet(() -> {
            // The lock lets the same visitor's posts pass one after the other; the counters would wait here anyway.
            Restaurant restaurant = entityManager.find(Restaurant.class, restaurantId, LockModeType.PESSIMISTIC_WRITE);
            if (restaurant == null || !restaurant.isShown()) {
                throw new NotFoundException("restaurant " + restaurantId);
            }
            long id = store(restaurant, review, choices, version, submission);
            String address = ReviewAddresses.review(restaurantId, id);
            onceOnly.remember(submission, address);
            return address;
        });
    }

    private long store(
            Restaurant restaurant,
            Review review,
            List<PhotoChoice> choices,
            Optional<Integer> version,
            Submission submission) {
        Optional<Review> own = findOwn(restaurant.getId(), submission.visitor());
        own.map(Review::getVersion).ifPresent(current -> {
            if (!version.equals(Optional.of(current))) {
                throw new EditConflictException(current);
            }
        });
        Review stored = own.orElseGet(() -> added(restaurant, review, submission));
        boolean photosChanged = photos.attach(stored.getId(), submission.visitor(), choices);
        if (own.isPresent()) {
            stored.edit(review, photosChanged);
        }
        return stored.getId();
    }

    private Review added(Restaurant restaurant, Review review, Submission submission) {
        Review added = Review.by(submission.visitor(), restaurant, review);
        entityManager.persist(added);
        entityManager.flush(); // the id is known only now
        return added;
    }
}
