package dev.restaurantreviews.django;

import dev.restaurantreviews.platform.text.PlainText;
import dev.restaurantreviews.restaurant.Rating;
import dev.restaurantreviews.restaurant.Restaurant;
import dev.restaurantreviews.review.Review;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes of the old rows some that this site takes, by the rules of its forms, and tells what it had to change. What it
 * would have to invent an opinion for is left out.
 */
final class RowCleaner {

    private static final String NO_AUTHOR = "Anonymous";
    private static final String NO_DESCRIPTION = "No description.";

    /** The web is younger than this: an earlier date is a slip. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private final ImportReport report;
    private final Instant now;

    /** @param now no review is newer */
    RowCleaner(ImportReport report, Instant now) {
        this.report = report;
        this.now = now;
    }

    /** Empty for one whose number this site cannot give. */
    Optional<NewRestaurant> clean(OldRestaurant old) {
        if (!OldNumber.fits(old.id())) {
            report.leftOut(Kind.RESTAURANT, old.id(), OldNumber.UNFIT);
            return Optional.empty();
        }
        if (old.hasPhoto()) {
            report.corrected(Kind.RESTAURANT, old.id(), "its own photo left out, for photos belong to reviews here");
        }
        TextField field = new TextField(Kind.RESTAURANT, old.id());
        return Optional.of(new NewRestaurant(
                old.id(),
                field.required("name", field.line("name", old.name(), Restaurant.NAME_MAX), "Restaurant " + old.id()),
                field.line("street address", old.streetAddress(), Restaurant.STREET_ADDRESS_MAX),
                field.required(
                        "description",
                        field.text("description", old.description(), Restaurant.DESCRIPTION_MAX),
                        NO_DESCRIPTION)));
    }

    /** Empty for one whose number this site cannot give, or whose rating nobody can have meant. */
    Optional<NewReview> clean(OldReview old) {
        if (!OldNumber.fits(old.id())) {
            report.leftOut(Kind.REVIEW, old.id(), OldNumber.UNFIT);
            return Optional.empty();
        }
        if (old.rating() == null || old.rating() < Rating.LEAST || old.rating() > Rating.MOST) {
            String range = " is not between " + Rating.LEAST + " and " + Rating.MOST;
            report.leftOut(
                    Kind.REVIEW, old.id(), "rating " + (old.rating() == null ? "missing" : old.rating() + range));
            return Optional.empty();
        }
        TextField field = new TextField(Kind.REVIEW, old.id());
        return Optional.of(new NewReview(
                old.id(),
                old.restaurant(),
                old.rating().intValue(),
                field.text("comments", old.text(), Review.COMMENTS_MAX),
                field.required("user name", field.line("user name", old.userName(), Review.AUTHOR_MAX), NO_AUTHOR),
                writtenAt(old)));
    }

    private Instant writtenAt(OldReview old) {
        if (old.date() != null && isPlausible(old.date().toInstant())) {
            return old.date().toInstant();
        }
        String problem = old.date() == null ? "date missing" : "date before 1990 or in the future";
        report.corrected(Kind.REVIEW, old.id(), problem + ", now that of the import");
        return now;
    }

    boolean isPlausible(Instant date) {
        return !date.isBefore(EARLIEST) && !date.isAfter(now);
    }

    /** The texts of one row. */
    private final class TextField {

        private final Kind kind;
        private final long id;

        TextField(Kind kind, long id) {
            this.kind = kind;
            this.id = id;
        }

        String line(String name, String old, int longest) {
            return checked(name, old, PlainText.oneLine(cleaned(old)), longest);
        }

        String text(String name, String old, int longest) {
            return checked(name, old, cleaned(old), longest);
        }

        private String cleaned(String old) {
            return old == null ? "" : PlainText.clean(old);
        }

        /** Null for a text in which there is nothing to see. */
        private String checked(String name, String old, String cleaned, int longest) {
            if (PlainText.isBlank(cleaned)) {
                return null;
            }
            if (!cleaned.equals(old)) {
                report.corrected(kind, id, name + " had blanks around it, control characters or accents in pieces");
            }
            if (PlainText.length(cleaned) <= longest) {
                return cleaned;
            }
            report.corrected(kind, id, name + " cut at " + longest + " characters");
            return PlainText.clean(cleaned.substring(0, cleaned.offsetByCodePoints(0, longest)));
        }

        String required(String name, String text, String substitute) {
            if (text != null) {
                return text;
            }
            report.corrected(kind, id, name + " empty, now a substitute");
            return substitute;
        }
    }
}
