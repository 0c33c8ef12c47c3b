package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** Loaves, slices, biscuits and scones. */
final class Bread {

    private Bread() {}

    static void sourdough(Tableau t) {
        Tabletop.walnut(t);
        double x = t.width() * 0.42;
        double y = t.height() * 0.5;
        Crockery.board(t, x + 130, y + 10, 1240, 960, -4);
        flour(t, x, y);
        loaf(t, x, y);
        slice(t, x + 590, y - 190, 215, 96);
        slice(t, x + 640, y + 130, 215, 80);
        crumbs(t, x + 500, y + 330);
        wheat(t, x + 260, t.height() - 120, -12);
        wheat(t, x + 330, t.height() - 60, -4);
    }

    private static void flour(Tableau t, double x, double y) {
        Surface dust = Surface.of("#f6ead6")
                .patchy(60, 0.5)
                .feathered(200)
                .opacity(0.6)
                .glossy(0);
        t.drape(Outline.lump(t.random, x + 60, y + 30, 640, 520, 0, 0.1), Relief.flat(), dust);
    }

    private static void loaf(Tableau t, double x, double y) {
        Surface crust = Surface.of("#a8602a")
                .mottled("#6e3312", 150, 0.85)
                .mottled("#cf8a45", 60, 0.5)
                .speckled("#4d2009", 10, 0.25)
                .edged("#5c2a0e", 40, 0.5)
                .rough(3, 14)
                .glossy(0.22);
        t.put(Outline.lump(t.random, x, y, 430, 390, 10, 0.03), Relief.dome(250), crust, 0.1);
        for (double radius = 380; radius > 90; radius -= 52) {
            Surface ring = Surface.of("#f9efdf")
                    .patchy(34, 0.62)
                    .feathered(8)
                    .opacity(0.85)
                    .glossy(0);
            t.drape(Outline.ring(x, y, radius, radius - 30), Relief.flat(), ring);
        }
        gash(t, Outline.tapered(26, 30, x - 300, y + 175, x - 60, y - 40, x + 250, y - 240), 66);
        for (int i = 0; i < 5; i++) {
            double px = x - 130 + i * 74;
            double py = y + 50 - i * 52;
            gash(t, Outline.tapered(12, 5, px, py + 28, px + 44, py + 80, px + 118, py + 112), 15);
            gash(t, Outline.tapered(12, 5, px - 48, py + 2, px - 70, py - 60, px - 62, py - 128), 15);
        }
    }

    /** Where the knife has let the dough burst: pale and stretched inside, dark on its lip. */
    private static void gash(Tableau t, Shape line, double width) {
        Surface torn = Surface.of("#dba768")
                .streaked("#b47636", 50, 60, 7, 0.6)
                .edged("#7c3a12", 8, 0.8)
                .rough(3, 10)
                .glossy(0.1);
        Shape wide = new java.awt.BasicStroke((float) (width * 0.5), 1, 1).createStrokedShape(line);
        t.drape(
                Outline.joined(line, wide),
                new Relief((d, m) -> -width * 0.34 * Math.sin(Math.PI * Math.min(1, d / m)), 0.3),
                torn);
    }

    /** A slice with an open crumb. */
    static void slice(Tableau t, double x, double y, double size, double degrees) {
        Shape outline = Outline.lump(t.random, x, y, size, size * 0.62, degrees, 0.05);
        t.put(outline, Relief.slab(34, 10), Surface.of("#8f4a1c").mottled("#6b3010", 40, 0.6), 0.05);
        Surface crumb =
                Surface.of("#ecd3a4").mottled("#dcb980", 50, 0.6).rough(1.6, 9).glossy(0.05);
        t.drape(Outline.lump(t.random, x, y, size - 15, size * 0.62 - 14, degrees, 0.04), Relief.flat(), crumb);
        Scatter.ellipse(t.random, 60, x, y, size * 0.85, size * 0.5, degrees, (px, py, angle) -> {
            double hole = t.between(2, 10);
            Surface dark = Surface.of("#c79a5e").edged("#e0bf8a", 2, 0.4).glossy(0.15);
            t.drape(
                    Outline.lump(t.random, px, py, hole * 1.4, hole, angle, 0.25),
                    new Relief((d, m) -> -Math.min(6, d * 1.2), 0.3),
                    dark);
        });
    }

    static void crumbs(Tableau t, double x, double y) {
        Surface crumb = Surface.of("#b87a3c").mottled("#dcb27a", 9, 0.5);
        Scatter.ellipse(
                t.random,
                60,
                x,
                y,
                190,
                70,
                10,
                (px, py, angle) -> t.put(
                        Outline.lump(t.random, px, py, t.between(2, 9), t.between(2, 6), angle, 0.3),
                        Relief.dome(5),
                        crumb));
    }

    private static void wheat(Tableau t, double x, double y, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        Surface straw = Surface.of("#d3a552")
                .mottled("#b27f2e", 20, 0.5)
                .edged("#8f5f1c", 3, 0.5)
                .glossy(0.3);
        t.put(
                Outline.tapered(8, 6, x - cos * 520, y - sin * 520, x - cos * 200, y - sin * 200 + 8, x, y),
                Relief.dome(8),
                straw,
                0.2);
        for (int i = 0; i < 9; i++) {
            double px = x + cos * i * 30;
            double py = y + sin * i * 30;
            for (int side = -1; side <= 1; side += 2) {
                t.put(Outline.leaf(px, py, 74 - i * 3, 30, degrees + side * 24), Relief.dome(15), straw, 0.2);
                double far = Math.toRadians(degrees + side * 14);
                t.put(
                        Outline.tapered(
                                3,
                                1,
                                px + Math.cos(far) * 60,
                                py + Math.sin(far) * 60,
                                px + Math.cos(far) * 110,
                                py + Math.sin(far) * 110,
                                px + Math.cos(far) * 165,
                                py + Math.sin(far) * 165),
                        Relief.dome(3),
                        straw,
                        0.2);
            }
        }
    }

    static void biscuit(Tableau t, double x, double y, double size, double degrees) {
        Surface dough = Surface.of("#bf8440")
                .mottled("#9b5c22", 50, 0.6)
                .edged("#8a4d1a", 12, 0.6)
                .rough(2, 9);
        t.put(Outline.lump(t.random, x, y, size, size * 0.55, degrees, 0.07), Relief.slab(26, 16), dough, 0.05);
        Surface almond = Surface.of("#e8c99a").edged("#a9713a", 5, 0.7);
        for (double[] a : new double[][] {{-34, -12}, {20, 14}, {50, -16}}) {
            t.drape(Outline.leaf(x + a[0], y + a[1], 46, 26, t.between(0, 360)), Relief.dome(6), almond);
        }
    }
}
