package dev.restaurantreviews.devserver.samplepictures;

import java.awt.geom.Rectangle2D;

/** What the crockery stands on. */
final class Tabletop {

    private Tabletop() {}

    static void oak(Tableau t) {
        planks(t, "#9c7048", "#704a2a", "#b89066", 0, 265);
    }

    static void walnut(Tableau t) {
        planks(t, "#5f3c26", "#3b2215", "#7c5233", 90, 300);
    }

    static void bleached(Tableau t) {
        planks(t, "#d9c7ae", "#b59c7f", "#ebdfcd", 90, 240);
    }

    static void blue(Tableau t) {
        planks(t, "#56788a", "#3d5d70", "#83a0ac", 0, 230);
    }

    static void green(Tableau t) {
        planks(t, "#7b8468", "#5b654b", "#9ba387", 0, 250);
    }

    private static void planks(Tableau t, String base, String dark, String light, double degrees, double width) {
        Surface wood = Surface.of(base)
                .streaked(dark, degrees, 420, 22, 0.55)
                .streaked(light, degrees, 300, 9, 0.4)
                .mottled(dark, 500, 0.3)
                .glossy(0.2);
        boolean upright = degrees == 90;
        double across = upright ? t.width() : t.height();
        double along = upright ? t.height() : t.width();
        for (double at = t.between(-width, 0); at < across; at += width) {
            double gap = t.between(2, 4);
            double start = at + gap;
            double size = width - gap;
            t.putAt(
                    0,
                    upright
                            ? new Rectangle2D.Double(start, -20, size, along + 40)
                            : new Rectangle2D.Double(-20, start, along + 40, size),
                    Relief.slab(6, 5),
                    wood);
        }
    }

    static void marble(Tableau t) {
        Surface stone = Surface.of("#efe7de").mottled("#d8cdc4", 420, 0.7).mottled("#f8f3ec", 160, 0.6);
        cover(t, stone.with(Surface.mixing("#a08f88", Tabletop::vein)).glossy(0.3));
    }

    private static double vein(double x, double y, double depth) {
        double bend = Noise.fractal(x / 420, y / 420, 3, 4) * 5;
        double ridge = Math.abs(Math.sin((x + y * 0.6) / 330 + bend));
        return 0.75 * (1 - Noise.step(0, 0.09, ridge)) * Noise.fractal(x / 200, y / 200, 8, 2);
    }

    static void slate(Tableau t) {
        cover(
                t,
                Surface.of("#3d3f42")
                        .mottled("#2b2c30", 260, 0.8)
                        .mottled("#55575a", 90, 0.35)
                        .rough(1.6, 60));
    }

    static void plaster(Tableau t, String base, String dark) {
        cover(t, Surface.of(base).mottled(dark, 380, 0.5).mottled(dark, 60, 0.2).rough(0.8, 30));
    }

    /** Woven cloth; the weave is only a little relief, since it would cost the files most. */
    static void linen(Tableau t, String base, String thread) {
        Surface cloth = Surface.of(base)
                .mottled(thread, 300, 0.3)
                .streaked(thread, 0, 70, 3.5, 0.25)
                .streaked(thread, 90, 70, 3.5, 0.25)
                .glossy(0);
        cover(t, cloth.rough(5, 330));
    }

    /** Glazed tiles of two colours with pale joints. */
    static void tiles(Tableau t, String one, String two, double size) {
        cover(t, Surface.of("#e6d8c2").mottled("#c9b799", 80, 0.5));
        int row = 0;
        for (double y = -size * 0.4; y < t.height(); y += size, row++) {
            int column = 0;
            for (double x = -size * 0.3; x < t.width(); x += size, column++) {
                String base = (row + column) % 2 == 0 ? one : two;
                Surface glaze = Surface.of(base)
                        .mottled("#ffffff", 130, 0.12)
                        .edged("#3a2a20", 6, 0.25)
                        .glossy(0.45);
                t.putAt(1, Outline.box(x + size / 2, y + size / 2, size - 7, size - 7, 5, 0), Relief.slab(5, 4), glaze);
            }
        }
    }

    static void cover(Tableau t, Surface surface) {
        t.putAt(0, new Rectangle2D.Double(-40, -40, t.width() + 80, t.height() + 80), Relief.slab(4, 3), surface);
    }
}
