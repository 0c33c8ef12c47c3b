package dev.restaurantreviews.devserver.samplepictures;

/** Fig and walnut scones, and the figs themselves. */
final class Scones {

    private Scones() {}

    static void scones(Tableau t) {
        Tabletop.linen(t, "#efe2d2", "#cdb59b");
        double x = t.width() * 0.45;
        double y = t.height() * 0.52;
        Crockery.plate(t, x, y, 500, "#e9dfd8", "#6a1b66");
        scone(t, x - 170, y - 150);
        scone(t, x + 170, y - 180);
        scone(t, x - 20, y + 150);
        for (double[] f : new double[][] {{-300, 130, 100}, {260, 140, 108}, {330, -10, 92}}) {
            fig(t, x + f[0], y + f[1], f[2], t.between(0, 360));
        }
        for (double[] w : new double[][] {{-310, 20}, {-200, 300}, {150, 330}, {20, -310}}) {
            Garnish.walnut(t, x + w[0], y + w[1], t.between(0, 180));
        }
        Garnish.sprig(t, x - 330, y - 60, 80, 200, "#5f8f3a");
        Vessel cream = Crockery.bowl(t, t.width() - 270, 270, 170, 90, "#6a3a5c", "#d8b48a");
        cream.fill(
                t,
                60,
                8,
                Surface.of("#fbf1d9").mottled("#f0dfb8", 60, 0.5).rough(12, 46).glossy(0.45));
        Drinks.tea(t, t.width() - 245, t.height() - 290, 205);
        Garnish.steam(t, t.width() - 250, t.height() - 380, 240, 0.3);
    }

    private static void scone(Tableau t, double x, double y) {
        Surface side = Surface.of("#e3b878")
                .mottled("#f3dcae", 34, 0.7)
                .edged("#d9a862", 14, 0.5)
                .rough(4, 16);
        t.put(Outline.lump(t.random, x + 6, y + 8, 172, 168, 0, 0.04), Relief.slab(104, 30), side, 0.1);
        Surface top = Surface.of("#b8702a")
                .mottled("#985518", 110, 0.5)
                .edged("#e0b570", 40, 0.95)
                .rough(2.5, 44)
                .glossy(0.5);
        t.drape(Outline.lump(t.random, x, y, 146, 140, 30, 0.04), Relief.dome(40), top);
        Surface sugar = Surface.of("#fff6e2").glossy(0.6);
        Scatter.disc(
                t.random,
                70,
                x,
                y,
                122,
                (px, py, angle) -> t.drape(Outline.box(px, py, 7, 6, 1, angle), Relief.dome(4), sugar));
        Surface walnut = Surface.of("#7a4519").mottled("#a8703a", 12, 0.5);
        Scatter.disc(
                t.random,
                7,
                x,
                y,
                110,
                (px, py, angle) ->
                        t.drape(Outline.lump(t.random, px, py, 17, 12, angle, 0.25), Relief.dome(10), walnut));
    }

    /** Half a fig, cut side up. */
    static void fig(Tableau t, double x, double y, double size, double degrees) {
        t.put(
                Outline.lump(t.random, x, y, size, size * 0.86, degrees, 0.04),
                Relief.slab(44, 26),
                Surface.of("#4a2448").mottled("#7a4a6a", 30, 0.5).glossy(0.4),
                0.1);
        Surface flesh = Surface.of("#f3dcc0")
                .hearted("#c8425a", size * 0.13, size * 0.3, 1)
                .hearted("#8e1f3c", size * 0.4, size * 0.62, 0.8)
                .edged("#cdd08a", 5, 0.6)
                .rough(1.5, 9)
                .glossy(0.55);
        t.drape(Outline.lump(t.random, x, y, size * 0.88, size * 0.74, degrees, 0.04), Relief.dome(7), flesh);
        Surface seed = Surface.of("#f3dfa6").glossy(0.5);
        Scatter.disc(
                t.random,
                60,
                x,
                y,
                size * 0.5,
                (px, py, angle) -> t.drape(Outline.ellipse(px, py, 4.5, 2.8, angle), Relief.dome(3), seed));
    }
}
