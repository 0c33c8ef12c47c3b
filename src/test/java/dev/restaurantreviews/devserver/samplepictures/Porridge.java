package dev.restaurantreviews.devserver.samplepictures;

/** Porridge with fruit, as Café Sunnyside serves it. */
final class Porridge {

    private Porridge() {}

    static void porridge(Tableau t) {
        Tabletop.linen(t, "#d9c3a4", "#b99b76");
        double x = t.width() * 0.47;
        double y = t.height() * 0.47;
        Crockery.napkin(t, x + 120, y + 560, 760, 420, -12, "#86290a");
        Crockery.spoon(t, x + 180, y + 610, 600, -20);
        Vessel bowl = Crockery.bowl(t, x, y, 500, 130, "#c8713f", "#7a3314");
        bowl.fill(
                t,
                96,
                10,
                Surface.of("#e6cfa6")
                        .mottled("#cfae7c", 60, 0.55)
                        .mottled("#f4e6c9", 26, 0.5)
                        .rough(7, 26)
                        .glossy(0.35));
        t.drape(
                Outline.band(20, Outline.curl(t.random, x - 250, y + 170, 640, -30, 50)),
                Relief.dome(6),
                Surface.of("#b56006").edged("#e0952a", 6, 0.7).opacity(0.85).glossy(0.95));
        for (int i = 0; i < 7; i++) {
            banana(t, x - 265 + i * 62, y - 215 + Math.pow(i - 3, 2) * 9, 92);
        }
        Scatter.ellipse(
                t.random,
                10,
                x + 150,
                y + 120,
                190,
                130,
                -40,
                (px, py, angle) -> Berries.berry(t, px, py, t.between(30, 40)));
        for (double[] b : new double[][] {{60, 110}, {190, 10}, {260, 150}, {120, 235}}) {
            Berries.raspberry(t, x + b[0], y + b[1], 46);
        }
        Scatter.ellipse(
                t.random, 12, x - 190, y + 160, 130, 120, 30, (px, py, angle) -> Garnish.walnut(t, px, py, angle));
        Garnish.sesame(t, 70, x - 20, y + 20, 330, "#e9c88a");
        Garnish.sprig(t, x + 40, y + 20, 90, -60, "#4f8a34");
        Garnish.steam(t, x, y - 170, 380, 0.3);
    }

    private static void banana(Tableau t, double x, double y, double radius) {
        Surface flesh = Surface.of("#f5e3ac")
                .edged("#e2c170", 9, 0.8)
                .hearted("#e8cf8d", radius * 0.55, radius * 0.8, 0.8)
                .glossy(0.3);
        t.put(Outline.lump(t.random, x, y, radius * 0.82, radius * 0.72, 20, 0.04), Relief.slab(20, 8), flesh, 0.1);
        for (int i = 0; i < 6; i++) {
            double angle = Math.PI * i / 3;
            t.drape(
                    Outline.ellipse(x + Math.cos(angle) * 17, y + Math.sin(angle) * 15, 5, 3, i * 60),
                    Relief.flat(),
                    Surface.of("#8a6a34").opacity(0.7));
        }
    }
}
