package dev.restaurantreviews.devserver.samplepictures;

/** The small things that make a dish look finished. */
final class Garnish {

    private Garnish() {}

    /** A leaf with a bright midrib, bent by chance. */
    static void leaf(Tableau t, double x, double y, double length, double degrees, String green) {
        Surface surface = Surface.of(green)
                .mottled("#9fc24a", length * 0.5, 0.35)
                .edged("#2d5210", length * 0.06, 0.5)
                .rough(length * 0.02, length * 0.2)
                .glossy(0.35);
        t.put(Outline.leaf(x, y, length, length * 0.5, degrees), Relief.dome(length * 0.1 + 3), surface, 0.25);
        double dx = Math.cos(Math.toRadians(degrees)) * length;
        double dy = Math.sin(Math.toRadians(degrees)) * length;
        t.drape(
                Outline.tapered(
                        length * 0.035,
                        1,
                        x - dx * 0.12,
                        y - dy * 0.12,
                        x + dx * 0.5,
                        y + dy * 0.5,
                        x + dx * 0.93,
                        y + dy * 0.93),
                Relief.dome(1.2),
                Surface.of("#a9c85a").opacity(0.8));
    }

    /** Three or five leaves around one stalk. */
    static void sprig(Tableau t, double x, double y, double length, double degrees, String green) {
        for (double turn : new double[] {-68, 66, -30, 34, 0}) {
            leaf(t, x, y, length * (1 - Math.abs(turn) / 240), degrees + turn + t.between(-8, 8), green);
        }
    }

    /** Flat parsley or coriander: three lobed leaflets on a thin stalk. */
    static void coriander(Tableau t, double x, double y, double size, double degrees) {
        double rad = Math.toRadians(degrees);
        Surface stalk = Surface.of("#7fa23c");
        t.put(
                Outline.tapered(
                        size * 0.07, size * 0.05, x - Math.cos(rad) * size * 0.9, y - Math.sin(rad) * size * 0.9, x, y),
                Relief.dome(4),
                stalk,
                0.2);
        Surface green = Surface.of("#4f8a24")
                .mottled("#7db13a", size * 0.4, 0.6)
                .edged("#2f5f12", 4, 0.4)
                .glossy(0.3);
        for (double turn : new double[] {-75, 75, 0}) {
            double angle = rad + Math.toRadians(turn);
            double cx = x + Math.cos(angle) * size * 0.34;
            double cy = y + Math.sin(angle) * size * 0.34;
            t.put(
                    Outline.lump(t.random, cx, cy, size * 0.34, size * 0.26, degrees + turn, 0.3),
                    Relief.dome(size * 0.1 + 3),
                    green,
                    0.2);
        }
    }

    static void sesame(Tableau t, int count, double x, double y, double radius, String colour) {
        Surface seed = Surface.of(colour).edged("#a9793a", 2, 0.5).glossy(0.4);
        Scatter.disc(
                t.random,
                count,
                x,
                y,
                radius,
                (px, py, angle) -> t.put(Outline.ellipse(px, py, 8, 5, angle), Relief.dome(5), seed, 0.3));
    }

    static void chopped(Tableau t, int count, double x, double y, double radius, String colour, double size) {
        Surface bit = Surface.of(colour).mottled("#c9dd7a", 18, 0.35).glossy(0.3);
        Scatter.disc(t.random, count, x, y, radius, (px, py, angle) -> {
            double grain = size * t.between(0.6, 1.2);
            t.put(Outline.lump(t.random, px, py, grain, grain * 0.55, angle, 0.25), Relief.dome(4), bit, 0.3);
        });
    }

    static void springOnion(Tableau t, int count, double x, double y, double radius, double size) {
        Scatter.disc(t.random, count, x, y, radius, (px, py, angle) -> {
            double outer = size * t.between(0.7, 1.1);
            Surface green = Surface.of(t.random.nextInt(3) == 0 ? "#cfe09a" : "#6fa338")
                    .edged("#3f7a1c", 3, 0.7)
                    .glossy(0.35);
            t.put(
                    Outline.without(
                            Outline.ellipse(px, py, outer, outer * 0.8, angle),
                            Outline.ellipse(px, py, outer * 0.55, outer * 0.4, angle)),
                    Relief.dome(7),
                    green,
                    0.3);
        });
    }

    static void chilliRings(Tableau t, int count, double x, double y, double radius, double size) {
        Surface red = Surface.of("#c22a12").edged("#8e1408", 3, 0.6).glossy(0.6);
        Surface pith = Surface.of("#f0a56a").edged("#d8481f", 4, 0.7).glossy(0.5);
        Surface seed = Surface.of("#f6dfa0");
        Scatter.disc(t.random, count, x, y, radius, (px, py, angle) -> {
            double outer = size * t.between(0.75, 1.1);
            t.put(Outline.ellipse(px, py, outer, outer * 0.82, angle), Relief.dome(6), red, 0.2);
            t.drape(Outline.ellipse(px, py, outer * 0.62, outer * 0.5, angle), Relief.flat(), pith);
            t.put(Outline.circle(px + outer * 0.2, py, 3.2), Relief.dome(2), seed);
            t.put(Outline.circle(px - outer * 0.18, py + outer * 0.1, 3.2), Relief.dome(2), seed);
        });
    }

    /** Half a boiled egg. */
    static void egg(Tableau t, double x, double y, double radius, double degrees) {
        t.put(
                Outline.ellipse(x, y, radius * 1.22, radius, degrees),
                Relief.slab(20, 10),
                Surface.of("#fdf6e8").edged("#e4d3b8", 8, 0.5).glossy(0.45),
                0.15);
        Surface yolk = Surface.of("#f09a16")
                .hearted("#d96d0a", 4, radius * 0.45, 0.8)
                .edged("#f7bf4a", 6, 0.7)
                .glossy(0.75);
        t.drape(
                Outline.lump(t.random, x + radius * 0.1, y, radius * 0.55, radius * 0.5, degrees, 0.05),
                Relief.dome(5),
                yolk);
    }

    /** Wisps that rise from something hot; strength from 0 to 1. */
    static void steam(Tableau t, double x, double y, double radius, double strength) {
        int seed = t.random.nextInt(1000);
        for (int row = 0; row < t.rows; row++) {
            for (int column = 0; column < t.columns; column++) {
                double dx = (column / t.scale - x) / radius;
                double dy = (row / t.scale - y) / (radius * 1.25);
                double inside = 1 - Noise.step(0.2, 1, Math.hypot(dx, dy));
                if (inside > 0) {
                    double bend = Noise.fractal(dx * 2 + 9, dy * 2, seed, 3) * 3;
                    double wisp = Noise.fractal(dx * 2.4 + bend, dy * 0.9 + bend * 0.4, seed + 5, 3);
                    int pixel = row * t.columns + column;
                    double more = strength * inside * Noise.step(0.46, 0.86, wisp);
                    t.steam[pixel] = (float) (1 - (1 - t.steam[pixel]) * (1 - more));
                }
            }
        }
    }

    /** Half a walnut. */
    static void walnut(Tableau t, double x, double y, double degrees) {
        Surface nut = Surface.of("#b9813f")
                .mottled("#8a5322", 16, 0.6)
                .edged("#7a4518", 6, 0.5)
                .rough(4, 12)
                .glossy(0.25);
        t.put(Outline.lump(t.random, x, y, 42, 32, degrees, 0.22), Relief.dome(26), nut, 0.2);
        t.drape(Outline.ellipse(x, y, 34, 3, degrees), new Relief((d, m) -> -4, 0), Surface.of("#6d3f17"));
    }
}
