package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** Plates, bowls, pans and boards, and the cutlery beside them. */
final class Crockery {

    static final String PORCELAIN = "#f6efe4";

    private Crockery() {}

    static void plate(Tableau t, double x, double y, double radius, String glaze, String rim) {
        Surface surface = Surface.of(glaze)
                .mottled("#ffffff", 170, 0.12)
                .edged(rim, radius * 0.05, 0.85)
                .speckled(rim, 6, 0.02)
                .glossy(0.55);
        t.put(Outline.circle(x, y, radius), Relief.plate(34, 11, radius * 0.24), surface, 0.02);
    }

    static Vessel bowl(Tableau t, double x, double y, double radius, double lip, String glaze, String rim) {
        Surface surface = Surface.of(glaze)
                .mottled("#ffffff", 120, 0.1)
                .edged(rim, radius * 0.06, 0.9)
                .speckled(rim, 5, 0.03)
                .glossy(0.55);
        double thickness = Math.max(10, radius * 0.055);
        double base = t.put(Outline.circle(x, y, radius), Relief.bowl(lip, 12, thickness), surface, 0.02);
        return new Vessel(Outline.circle(x, y, radius - thickness * 0.7), base);
    }

    /** An iron pan with its handle at an angle. */
    static Vessel pan(Tableau t, double x, double y, double radius, double degrees) {
        Surface iron =
                Surface.of("#2b2625").mottled("#463d39", 70, 0.5).rough(0.8, 8).glossy(0.4);
        double dx = Math.cos(Math.toRadians(degrees));
        double dy = Math.sin(Math.toRadians(degrees));
        t.putAt(
                36,
                Outline.tapered(
                        110,
                        74,
                        x + dx * radius * 0.96,
                        y + dy * radius * 0.96,
                        x + dx * radius * 1.25,
                        y + dy * radius * 1.25,
                        x + dx * radius * 1.62,
                        y + dy * radius * 1.62),
                Relief.slab(26, 20),
                iron);
        t.putAt(3, Outline.circle(x, y, radius), Relief.bowl(74, 10, 20), iron);
        return new Vessel(Outline.circle(x, y, radius - 16), 3);
    }

    static void board(Tableau t, double x, double y, double width, double height, double degrees) {
        Surface wood = Surface.of("#b98550")
                .streaked("#8a5829", degrees, 380, 14, 0.6)
                .streaked("#d6a872", degrees, 240, 7, 0.45)
                .edged("#7a4c22", 8, 0.5);
        t.putAt(4, Outline.box(x, y, width, height, 46, degrees), Relief.slab(26, 9), wood.glossy(0.22));
    }

    static void fork(Tableau t, double x, double y, double length, double degrees) {
        Surface steel = Surface.of("#c9c2ba").mottled("#8d857d", 60, 0.5).glossy(0.9);
        for (int tine = -1; tine <= 2; tine++) {
            double off = (tine - 0.5) * 15;
            rod(t, x, y, length, degrees, new double[] {0, off, 0.22, off}, 8, steel);
        }
        rod(t, x, y, length, degrees, new double[] {0.19, 0, 0.27, 0}, 52, steel);
        rod(t, x, y, length, degrees, new double[] {0.27, 0, 0.98, 0}, 17, steel);
    }

    static void spoon(Tableau t, double x, double y, double length, double degrees) {
        Surface steel = Surface.of("#cfc7be").mottled("#9a918a", 60, 0.5).glossy(0.9);
        rod(t, x, y, length, degrees, new double[] {0.2, 0, 0.98, 0}, 16, steel);
        double dx = Math.cos(Math.toRadians(degrees)) * length * 0.12;
        double dy = Math.sin(Math.toRadians(degrees)) * length * 0.12;
        t.put(Outline.ellipse(x + dx, y + dy, length * 0.14, length * 0.085, degrees), Relief.bowl(16, 4, 6), steel, 0);
    }

    static void chopsticks(Tableau t, double x, double y, double length, double degrees, String colour) {
        Surface wood =
                Surface.of(colour).streaked("#2c1c15", degrees, 200, 4, 0.35).glossy(0.5);
        for (double off : new double[] {-17, 15}) {
            double turn = Math.toRadians(degrees + off / 12);
            double sx = x - Math.sin(turn) * off;
            double sy = y + Math.cos(turn) * off;
            t.put(
                    Outline.tapered(
                            9,
                            19,
                            sx,
                            sy,
                            sx + Math.cos(turn) * length / 2,
                            sy + Math.sin(turn) * length / 2,
                            sx + Math.cos(turn) * length,
                            sy + Math.sin(turn) * length),
                    Relief.dome(13),
                    wood,
                    0.02);
        }
    }

    /** A folded cloth under a plate's edge. */
    static void napkin(Tableau t, double x, double y, double width, double height, double degrees, String colour) {
        Surface cloth = Surface.of(colour)
                .streaked("#ffffff", degrees, 120, 5, 0.15)
                .streaked("#000000", degrees + 90, 120, 5, 0.08)
                .rough(5, 120)
                .glossy(0);
        t.putAt(5, Outline.box(x, y, width, height, 8, degrees), Relief.slab(8, 7), cloth);
        t.putAt(10, Outline.box(x + 14, y - 9, width * 0.92, height * 0.62, 8, degrees + 3), Relief.slab(10, 9), cloth);
    }

    private static void rod(
            Tableau t,
            double x,
            double y,
            double length,
            double degrees,
            double[] ends,
            double width,
            Surface surface) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        Shape shape = Outline.band(
                width,
                x + cos * ends[0] * length - sin * ends[1],
                y + sin * ends[0] * length + cos * ends[1],
                x + cos * ends[2] * length - sin * ends[3],
                y + sin * ends[2] * length + cos * ends[3]);
        t.put(shape, Relief.dome(12), surface, 0.05);
    }
}
