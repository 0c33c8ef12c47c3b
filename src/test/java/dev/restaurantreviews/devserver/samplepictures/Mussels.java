package dev.restaurantreviews.devserver.samplepictures;

/** A pot of cider mussels. */
final class Mussels {

    private Mussels() {}

    static void mussels(Tableau t) {
        Tabletop.bleached(t);
        double x = t.width() * 0.45;
        double y = t.height() * 0.52;
        Crockery.napkin(t, x + 400, y + 280, 560, 400, -14, "#4f7186");
        Surface enamel = Surface.of("#a9370f").mottled("#86290a", 90, 0.4).glossy(0.6);
        for (int side = -1; side <= 1; side += 2) {
            t.putAt(
                    95,
                    Outline.without(
                            Outline.ellipse(x + side * 520, y, 95, 130, 0),
                            Outline.ellipse(x + side * 520, y, 52, 86, 0)),
                    Relief.dome(30),
                    enamel);
        }
        Vessel pot = Crockery.bowl(t, x, y, 510, 170, "#a9370f", "#2c1c15");
        pot.fill(t, 80, 20, Surface.of("#d9b871").mottled("#c79a4a", 90, 0.5).glossy(0.8));
        Scatter.disc(t.random, 46, x, y, 385, (px, py, angle) -> mussel(t, px, py, t.between(92, 118), angle));
        Surface shallot = Surface.of("#f6e9d8").edged("#c98aa0", 4, 0.6).glossy(0.5);
        Scatter.disc(
                t.random,
                24,
                x,
                y,
                380,
                (px, py, angle) -> t.put(
                        Outline.without(Outline.ellipse(px, py, 30, 22, angle), Outline.ellipse(px, py, 21, 14, angle)),
                        Relief.dome(7),
                        shallot,
                        0.4));
        Garnish.chopped(t, 130, x, y, 410, "#3f7a24", 14);
        for (int i = 0; i < 6; i++) {
            Garnish.coriander(t, x + t.between(-300, 300), y + t.between(-300, 300), 64, t.between(0, 360));
        }
        Bread.slice(t, t.width() - 210, 260, 205, 70);
        Citrus.wedge(t, t.width() - 210, t.height() - 250, 130, "#eebb22", "#f8de72", 190);
        Garnish.steam(t, x, y - 120, 470, 0.45);
    }

    private static void mussel(Tableau t, double x, double y, double size, double degrees) {
        Surface shell = Surface.of("#26232f")
                .mottled("#3d4560", 50, 0.6)
                .streaked("#55607d", degrees, 90, 6, 0.3)
                .edged("#0f0d14", 8, 0.6)
                .glossy(0.65);
        double rad = Math.toRadians(degrees);
        for (int half = 0; half < 2; half++) {
            double turn = degrees + (half == 0 ? -24 : 20);
            double hx = x - Math.cos(rad) * size;
            double hy = y - Math.sin(rad) * size;
            t.put(Outline.leaf(hx, hy, size * 2, size * 1.1, turn), Relief.dome(52), shell, 0.35);
            if (half == 1) {
                Surface pearl = Surface.of("#d4d0d8")
                        .mottled("#8f8fae", 50, 0.6)
                        .edged("#3a3a52", 10, 0.8)
                        .glossy(0.7);
                double r2 = Math.toRadians(turn);
                t.drape(
                        Outline.leaf(
                                hx + Math.cos(r2) * size * 0.14,
                                hy + Math.sin(r2) * size * 0.14,
                                size * 1.74,
                                size * 0.9,
                                turn),
                        new Relief((d, m) -> -26 * Math.sqrt(d / m), 0.3),
                        pearl);
                Surface flesh = Surface.of("#e8862a")
                        .mottled("#f3b25a", 30, 0.6)
                        .edged("#b5541a", 7, 0.7)
                        .glossy(0.75);
                t.drape(
                        Outline.lump(
                                t.random,
                                hx + Math.cos(r2) * size * 1.1,
                                hy + Math.sin(r2) * size * 1.1,
                                size * 0.55,
                                size * 0.27,
                                turn,
                                0.1),
                        Relief.dome(30),
                        flesh);
            }
        }
    }
}
