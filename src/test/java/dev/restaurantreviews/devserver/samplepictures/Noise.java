package dev.restaurantreviews.devserver.samplepictures;

/** Value noise that depends on the place alone, so that a picture comes out the same each time. */
final class Noise {

    private Noise() {}

    /** Smooth noise from 0 to 1 with features about one unit wide. */
    static double at(double x, double y, int seed) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double u = fade(x - column);
        double v = fade(y - row);
        double top = mix(corner(column, row, seed), corner(column + 1, row, seed), u);
        double bottom = mix(corner(column, row + 1, seed), corner(column + 1, row + 1, seed), u);
        return mix(top, bottom, v);
    }

    /** Several octaves of noise, again from 0 to 1, mostly near the middle. */
    static double fractal(double x, double y, int seed, int octaves) {
        double sum = 0;
        double weight = 1;
        double total = 0;
        double frequency = 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += weight * at(x * frequency, y * frequency, seed + octave * 31);
            total += weight;
            weight *= 0.5;
            frequency *= 2.03; // not 2, so that the lattices never coincide
        }
        return sum / total;
    }

    static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    /** From 0 below the first edge to 1 above the second, without a kink. */
    static double step(double from, double to, double value) {
        double share = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return share * share * (3 - 2 * share);
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double corner(int column, int row, int seed) {
        int hash = column * 0x27d4eb2d + row * 0x165667b1 + seed * 0x9e3779b1;
        hash = (hash ^ (hash >>> 15)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return ((hash ^ (hash >>> 16)) & 0xffffff) / (double) 0x1000000;
    }
}
