package dev.restaurantreviews.restaurant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the reviews of a restaurant judge it.
 *
 * @param counts how many gave 1, 2, 3, 4 and 5 stars, in this order
 */
public record Rating(List<Integer> counts) {

    public static final int LEAST = 1;
    public static final int MOST = 5;

    public Rating {
        counts = List.copyOf(counts);
    }

    /** The number of reviews. */
    public int count() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The sum of all stars. */
    public int sum() {
        return IntStream.rangeClosed(LEAST, MOST)
                .map(stars -> stars * count(stars))
                .sum();
    }

    public int count(int stars) {
        return counts.get(stars - LEAST);
    }

    /** The plain mean to one decimal, halves up; null without reviews. */
    public BigDecimal mean() {
        return mean(sum(), count());
    }

    static BigDecimal mean(int sum, int count) {
        return count == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }

    /** The bars of the histogram, five stars first; their percentages add to exactly 100, or 0 without reviews. */
    public List<Bar> bars() {
        int[] percentages = percentages();
        return IntStream.iterate(MOST, stars -> stars >= LEAST, stars -> stars - 1)
                .mapToObj(stars -> new Bar(stars, count(stars), percentages[stars - LEAST]))
                .toList();
    }

    /** One line of the histogram. */
    public record Bar(int stars, int count, int percentage) {}

    // Largest remainder: round all down, then give what is missing to those that lost most.
    private int[] percentages() {
        int total = count();
        int[] percentages = new int[MOST];
        if (total == 0) {
            return percentages;
        }
        for (int i = 0; i < MOST; i++) {
            percentages[i] = (int) (100L * counts.get(i) / total);
        }
        int missing = 100 - IntStream.of(percentages).sum();
        IntStream.range(0, MOST)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -(100L * counts.get(i) % total)))
                .limit(missing)
                .forEach(i -> percentages[i]++);
        return percentages;
    }
}
