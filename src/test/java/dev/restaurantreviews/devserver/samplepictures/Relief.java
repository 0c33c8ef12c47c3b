package dev.restaurantreviews.devserver.samplepictures;

/**
 * The height of a piece above what it lies on.
 *
 * @param smoothing how much of the ridge in the middle is rounded off, as a share of the piece's half width
 */
record Relief(Profile profile, double smoothing) {

    /** Height in units at a distance in units from the outline; {@code deepest} is the largest such distance. */
    @FunctionalInterface
    interface Profile {
        double at(double depth, double deepest);
    }

    /** Swells like a berry. */
    static Relief dome(double height) {
        return new Relief(
                (depth, deepest) -> {
                    double rest = 1 - Math.min(1, depth / deepest);
                    return height * Math.sqrt(Math.max(0, 1 - rest * rest));
                },
                0.22);
    }

    /** Flat on top with an edge rounded over so many units. */
    static Relief slab(double height, double edge) {
        return new Relief(
                (depth, deepest) -> {
                    double rest = 1 - Math.min(1, depth / edge);
                    return height * Math.sqrt(Math.max(0, 1 - rest * rest));
                },
                0.02);
    }

    /** No thicker than paint. */
    static Relief flat() {
        return new Relief((depth, deepest) -> 0.3, 0);
    }

    /** A plate: a raised lip, a slope so many units wide, and a well. */
    static Relief plate(double lip, double well, double slope) {
        return new Relief(
                (depth, deepest) -> {
                    double round = Math.sqrt(Math.max(0, 1 - Math.pow(1 - Math.min(1, depth / 7), 2)));
                    double inner = Noise.step(slope * 0.7, slope * 1.15, depth);
                    double rim = lip * (1 - 0.3 * Math.min(1, depth / slope));
                    return round * Noise.mix(rim, well, inner);
                },
                0);
    }

    /** A bowl: a lip with a thickness in units and a hollow behind it. */
    static Relief bowl(double lip, double floor, double thickness) {
        return new Relief(
                (depth, deepest) -> {
                    double half = thickness / 2;
                    double over = Math.min(1, Math.abs(depth - half) / half);
                    if (depth < thickness) {
                        return lip - (1 - Math.sqrt(1 - over * over)) * thickness * (depth < half ? 1.6 : 0.5);
                    }
                    double inward = (depth - thickness) / Math.max(1, deepest - thickness);
                    return floor + (lip - thickness * 0.5 - floor) * Math.pow(1 - Math.min(1, inward), 2.6);
                },
                0);
    }
}
