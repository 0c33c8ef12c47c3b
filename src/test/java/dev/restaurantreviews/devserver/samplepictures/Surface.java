package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Color;

/**
 * What a piece is made of: layers of colour, how much it shines (0 to 1), and how high (units) and wide its bumps are.
 */
record Surface(Pigment pigment, double gloss, double bumpHeight, double bumpSize) {

    static Surface of(String hex) {
        double[] colour = parse(hex);
        return new Surface(
                (x, y, depth, paint) -> {
                    System.arraycopy(colour, 0, paint, 0, 3);
                    paint[3] = 1;
                },
                0.12,
                0,
                1);
    }

    /** Patches of another colour, as fire, fat or ripeness leaves them. */
    Surface mottled(String hex, double size, double amount) {
        int seed = seed(hex);
        return with(mixing(
                hex, (x, y, depth) -> amount * Noise.step(0.35, 0.68, Noise.fractal(x / size, y / size, seed, 3))));
    }

    /** Another colour along the outline, fading out over a width in units. */
    Surface edged(String hex, double width, double amount) {
        int seed = seed(hex);
        return with(mixing(hex, (x, y, depth) -> {
            double uneven = width * (0.6 + 0.8 * Noise.at(x / (width * 2 + 6), y / (width * 2 + 6), seed));
            return amount * (1 - Noise.step(0, uneven, depth));
        }));
    }

    /** Another colour in the middle, beginning so many units from the outline. */
    Surface hearted(String hex, double from, double to, double amount) {
        return with(mixing(hex, (x, y, depth) -> amount * Noise.step(from, to, depth)));
    }

    /** Small spots; density from 0 to 1. */
    Surface speckled(String hex, double size, double density) {
        int seed = seed(hex) + 7;
        double limit = 0.95 - density * 0.5;
        return with(mixing(hex, (x, y, depth) -> {
            double bent = 2 * Noise.at(x / size + 40, y / size, seed); // or the lattice would show
            double noise = Noise.at(x / size + bent, y / size - bent, seed);
            return 0.85 * Noise.step(limit - 0.09, limit + 0.09, noise);
        }));
    }

    /** Long thin marks along an angle in degrees: grain of wood, fibres of meat. */
    Surface streaked(String hex, double degrees, double length, double width, double amount) {
        int seed = seed(hex) + 13;
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return with(mixing(hex, (x, y, depth) -> {
            double along = (x * cos + y * sin) / length;
            double across = (y * cos - x * sin) / width;
            return amount * Noise.step(0.38, 0.7, Noise.fractal(along, across, seed, 2));
        }));
    }

    /** Lets what lies beneath show through. */
    Surface opacity(double opacity) {
        return with((x, y, depth, paint) -> paint[3] *= opacity);
    }

    /** Covers only patches, like flour or crumbs; cover from 0 to 1. */
    Surface patchy(double size, double cover) {
        return with((x, y, depth, paint) -> paint[3] *=
                Noise.step(0.72 - cover * 0.5, 0.86 - cover * 0.5, Noise.fractal(x / size, y / size, 91, 4)));
    }

    /** Fades in from the outline over a width in units. */
    Surface feathered(double width) {
        return with((x, y, depth, paint) -> paint[3] *= Noise.step(0, width, depth));
    }

    Surface glossy(double amount) {
        return new Surface(pigment, amount, bumpHeight, bumpSize);
    }

    Surface rough(double height, double size) {
        return new Surface(pigment, gloss, height, size);
    }

    Surface with(Pigment next) {
        return new Surface(pigment.then(next), gloss, bumpHeight, bumpSize);
    }

    /** How much of a colour there is at a place. */
    @FunctionalInterface
    interface Share {
        double at(double x, double y, double depth);
    }

    static Pigment mixing(String hex, Share share) {
        double[] colour = parse(hex);
        return (x, y, depth, paint) -> {
            double amount = share.at(x, y, depth);
            for (int i = 0; i < 3; i++) {
                paint[i] += (colour[i] - paint[i]) * amount;
            }
        };
    }

    private static double[] parse(String hex) {
        float[] parts = Color.decode(hex).getRGBColorComponents(null);
        return new double[] {parts[0], parts[1], parts[2]};
    }

    private static int seed(String hex) {
        return hex.hashCode();
    }
}
