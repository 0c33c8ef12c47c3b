package dev.restaurantreviews.photo;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import dev.restaurantreviews.photo.rendering.PhotoSize;
import dev.restaurantreviews.photo.rendering.RenderedPhoto;
import dev.restaurantreviews.visitor.VisitorId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Keeps the rows of the photos, from taking in to giving up. Every public method is one transaction. */
@Stateless
public class PhotoService {

    /** So many photos of one visitor may wait for their reviews: three forms full. */
    static final int WAITING_MAX = 12;

    /** All waiting photos of the site together, in bytes. */
    static final long WAITING_BYTES_MAX = 200L * 1024 * 1024;

    // One after the other, so that two cannot both find room for the last one. The number only has to be our own.
    private static final String LOCK = "SELECT 1 FROM pg_advisory_xact_lock(7431970)";

    private static final String WAITING = "review_id IS NULL AND deleted_at IS NULL";

    private static final String WAITING_BYTES =
            "SELECT coalesce(sum(bytes_320 + bytes_800 + bytes_1600), 0) FROM photo WHERE " + WAITING;

    // Only what is stored: files that are still on their way would be left behind. The condition stands twice, because
    // after waiting for a row PostgreSQL looks at the outer one only, and by then the photo may be part of a review.
    private static final String GIVE_UP_OLDEST = """
            UPDATE photo SET deleted_at = now() WHERE %1$s AND id IN (
                SELECT id FROM photo WHERE visitor = (SELECT visitor FROM photo WHERE id = ?1)
                    AND %1$s AND stored_at IS NOT NULL
                ORDER BY taken_in_at DESC OFFSET %2$d)
            """.formatted(WAITING, WAITING_MAX);

    /** When the site is full, photos that have waited for so long make room. */
    private static final String GIVE_UP_ALL_OLD = "UPDATE photo SET deleted_at = now() WHERE " + WAITING
            + " AND stored_at IS NOT NULL AND taken_in_at < now() - interval '1 hour'";

    private static final String STORED = "UPDATE photo SET stored_at = now() WHERE id = ?1 AND deleted_at IS NULL";

    private static final String GIVE_UP = "UPDATE photo SET deleted_at = now() WHERE id = ?1 AND " + WAITING;

    // What a form may show: the visitor's own, stored, and either waiting or part of the review.
    private static final String OWN = """
            SELECT p FROM Photo p
            WHERE p.visitor = :visitor AND p.storedAt IS NOT NULL AND p.deletedAt IS NULL
                AND (p.reviewId IS NULL OR p.reviewId = :review)
            ORDER BY p.position, p.takenInAt
            """;

    private static final String FILE = """
            SELECT p.visitor, p.bytes_320, p.bytes_800, p.bytes_1600, p.shown AND r.status = 'SHOWN',
                p.review_id IS NULL AND p.deleted_at IS NULL AND p.stored_at IS NOT NULL
            FROM photo p LEFT JOIN restaurant r ON r.id = p.restaurant_id
            WHERE p.id = ?1
            """;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Makes a row for a photo whose files are to be stored.
     *
     * @param page the address of the form that it is sent for
     * @throws PhotosFullException when the site has no room
     */
    public UUID reserve(VisitorId visitor, String page, RenderedPhoto rendered) {
        entityManager.createNativeQuery(LOCK).getSingleResult();
        if (!hasRoom(rendered)) {
            entityManager.createNativeQuery(GIVE_UP_ALL_OLD).executeUpdate();
            if (!hasRoom(rendered)) {
                throw new PhotosFullException();
            }
        }
        Photo photo = new Photo(UUID.randomUUID(), visitor, page, rendered);
        entityManager.persist(photo);
        return photo.getId();
    }

    private boolean hasRoom(RenderedPhoto rendered) {
        Number waiting = (Number) entityManager.createNativeQuery(WAITING_BYTES).getSingleResult();
        return waiting.longValue() + bytes(rendered) <= WAITING_BYTES_MAX;
    }

    private static long bytes(RenderedPhoto rendered) {
        return rendered.jpegs().values().stream().mapToLong(jpeg -> jpeg.length).sum();
    }

    /**
     * Notes that all files of a photo are in the store: from now on forms may show it. The oldest waiting photos of its
     * visitor are given up if there are too many.
     *
     * @return false: it has been given up meanwhile
     */
    public boolean stored(UUID photo) {
        boolean wanted =
                entityManager.createNativeQuery(STORED).setParameter(1, photo).executeUpdate() == 1;
        entityManager.createNativeQuery(GIVE_UP_OLDEST).setParameter(1, photo).executeUpdate();
        return wanted;
    }

    /** Gives photos up that still wait for a review; the sweeper removes them. */
    public void giveUp(Collection<UUID> photos) {
        photos.forEach(photo ->
                entityManager.createNativeQuery(GIVE_UP).setParameter(1, photo).executeUpdate());
    }

    /** The photos that a visitor's form may show: those of his review that are not hidden, and those that wait. */
    public OwnPhotos findOwn(VisitorId visitor, Optional<Long> review) {
        Map<Boolean, List<Photo>> byHidden = own(visitor, review.orElse(null), LockModeType.NONE).stream()
                .collect(Collectors.partitioningBy(Photo::isHidden));
        return new OwnPhotos(
                byHidden.get(false).stream().collect(Collectors.toMap(Photo::getId, Photo::view)),
                byHidden.get(true).size());
    }

    /** What a form shows when it is opened: the photos of the review, and those that were sent ahead for this form. */
    public List<PhotoView> findForForm(VisitorId visitor, Optional<Long> review, String page) {
        return own(visitor, review.orElse(null), LockModeType.NONE).stream()
                .filter(photo -> !photo.isHidden() && (photo.isAttached() || photo.isSentFor(page)))
                .limit(Photo.MOST)
                .map(Photo::view)
                .toList();
    }

    private List<Photo> own(VisitorId visitor, Long review, LockModeType lock) {
        return entityManager
                .createQuery(OWN, Photo.class)
                .setParameter("visitor", visitor.hash())
                .setParameter("review", review)
                .setLockMode(lock)
                .getResultList();
    }

    /**
     * Makes the chosen photos those of a review, in this order; its others are given up.
     *
     * @return whether that has changed the review
     */
    @TransactionAttribute(MANDATORY)
    public boolean attach(long review, VisitorId visitor, List<PhotoChoice> choices) {
        Map<UUID, Photo> own = own(visitor, review, LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Photo::getId, Function.identity()));
        Iterator<Integer> places = freePlaces(own.values()).iterator();
        boolean changed = false;
        for (PhotoChoice choice : choices) {
            Photo photo = own.get(choice.id());
            if (photo != null && !photo.isHidden() && !choice.removed() && places.hasNext()) {
                changed |= photo.attach(review, places.next(), choice.alt());
                own.remove(choice.id());
            }
        }
        List<Photo> lost = own.values().stream()
                .filter(photo -> photo.isAttached() && !photo.isHidden())
                .toList();
        lost.forEach(Photo::detach);
        return changed || !lost.isEmpty();
    }

    /** Hidden photos keep theirs: an author must not lose by editing what he cannot see. */
    private static List<Integer> freePlaces(Collection<Photo> own) {
        return IntStream.rangeClosed(1, Photo.MOST)
                .filter(place -> own.stream().noneMatch(photo -> photo.isHidden() && photo.isAt(place)))
                .boxed()
                .toList();
    }

    /** The shown photos of reviews, by review. */
    public Map<Long, List<PhotoView>> ofReviews(Collection<Long> reviews) {
        if (reviews.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "SELECT p FROM Photo p WHERE p.reviewId IN :reviews AND p.shown = true ORDER BY p.position",
                        Photo.class)
                .setParameter("reviews", reviews)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Photo::getReviewId, Collectors.mapping(Photo::view, Collectors.toList())));
    }

    /** The best photos of a restaurant: those of the best reviews, the newest of them first. */
    public List<PhotoView> best(long restaurant, int most) {
        return entityManager
                .createQuery(
                        "SELECT p FROM Photo p WHERE p.restaurantId = :restaurant AND p.shown = true "
                                + "ORDER BY p.rating DESC, p.takenInAt DESC, p.id",
                        Photo.class)
                .setParameter("restaurant", restaurant)
                .setMaxResults(most)
                .getResultStream()
                .map(Photo::view)
                .toList();
    }

    /** The best photo of each of these restaurants that has one, by restaurant. */
    @SuppressWarnings("unchecked") // native
    public Map<Long, PhotoView> bestOf(Collection<Long> restaurants) {
        if (restaurants.isEmpty()) {
            return Map.of();
        }
        List<Photo> best = entityManager
                .createNativeQuery(bestOfSql(restaurants), Photo.class)
                .getResultList();
        return best.stream().collect(Collectors.toMap(Photo::getRestaurantId, Photo::view));
    }

    /** One look at the index a restaurant, however many photos it has. */
    private static String bestOfSql(Collection<Long> restaurants) {
        String ids = restaurants.stream().map(String::valueOf).collect(Collectors.joining("), (")); // numbers only
        return """
                SELECT best.* FROM (VALUES (%s)) AS wanted (id) CROSS JOIN LATERAL (
                    SELECT * FROM photo WHERE restaurant_id = wanted.id AND shown
                    ORDER BY rating DESC, taken_in_at DESC, id LIMIT 1) AS best
                """.formatted(ids);
    }

    /** Who may see a photo, and how large its files are; empty when there is no such photo. */
    @SuppressWarnings("unchecked") // native
    public Optional<PhotoFile> findFile(UUID photo) {
        List<Object[]> rows =
                entityManager.createNativeQuery(FILE).setParameter(1, photo).getResultList();
        return rows.stream().findFirst().map(row -> file(photo, row));
    }

    private static PhotoFile file(UUID photo, Object[] row) {
        PhotoFile.Visibility visibility = Boolean.TRUE.equals(row[4])
                ? PhotoFile.Visibility.PUBLIC
                : Boolean.TRUE.equals(row[5]) ? PhotoFile.Visibility.WAITING : PhotoFile.Visibility.GONE;
        return new PhotoFile(
                photo,
                visibility,
                (byte[]) row[0],
                Map.of(
                        PhotoSize.SMALL, (Integer) row[1],
                        PhotoSize.MEDIUM, (Integer) row[2],
                        PhotoSize.LARGE, (Integer) row[3]));
    }
}
