package dev.restaurantreviews.devserver.samplepictures;

/** Lemons and limes, in slices and in wedges. */
final class Citrus {

    private Citrus() {}

    /** A round slice of citrus fruit. */
    static void slice(Tableau t, double x, double y, double radius, String peel, String flesh, double turn) {
        t.put(
                Outline.circle(x, y, radius),
                Relief.slab(14, 6),
                Surface.of(peel).edged(peel, 4, 1).glossy(0.45),
                0.15);
        t.drape(Outline.circle(x, y, radius * 0.9), Relief.flat(), Surface.of("#fbf3d6"));
        segments(t, x, y, radius, flesh, turn, 360, 9);
    }

    /** A wedge of citrus fruit lying on its side. */
    static void wedge(Tableau t, double x, double y, double radius, String peel, String flesh, double turn) {
        t.put(
                Outline.wedge(x, y, radius, turn, 150),
                Relief.slab(radius * 0.45, radius * 0.3),
                Surface.of(peel).glossy(0.5),
                0.1);
        t.drape(Outline.wedge(x, y, radius * 0.88, turn + 4, 142), Relief.flat(), Surface.of("#fbf3d6"));
        segments(t, x, y, radius, flesh, turn + 6, 138, 4);
    }

    private static void segments(
            Tableau t, double x, double y, double radius, String flesh, double turn, double extent, int count) {
        Surface pulp = Surface.of(flesh)
                .mottled("#ffffff", 14, 0.3)
                .edged("#ffffff", 4, 0.35)
                .glossy(0.7);
        double each = extent / count;
        for (int i = 0; i < count; i++) {
            double middle = Math.toRadians(turn + each * (i + 0.5));
            double off = radius * 0.09;
            t.drape(
                    Outline.wedge(
                            x + Math.cos(middle) * off,
                            y + Math.sin(middle) * off,
                            radius * 0.74,
                            turn + each * i + 2,
                            each - 4),
                    Relief.dome(3),
                    pulp);
        }
    }
}
