package dev.restaurantreviews.devserver.samplepictures;

/** Eggs in tomato and caraway, in the pan they were cooked in. */
final class Eggs {

    private Eggs() {}

    static void eggs(Tableau t) {
        Tabletop.oak(t);
        double x = t.width() * 0.46;
        double y = t.height() * 0.52;
        Crockery.napkin(t, x - 620, y + 250, 420, 420, 18, "#6a7350");
        Vessel pan = Crockery.pan(t, x, y, 470, -28);
        pan.fill(
                t,
                44,
                14,
                Surface.of("#a92a0c")
                        .mottled("#c9481a", 90, 0.7)
                        .mottled("#7d1806", 40, 0.5)
                        .rough(7, 34)
                        .glossy(0.6));
        Surface chunk = Surface.of("#bb2c10").mottled("#e0602e", 30, 0.6).glossy(0.6);
        Scatter.disc(
                t.random,
                70,
                x,
                y,
                400,
                (px, py, angle) -> t.put(
                        Outline.lump(t.random, px, py, t.between(18, 40), t.between(14, 26), angle, 0.25),
                        Relief.dome(11),
                        chunk,
                        0.5));
        fried(t, x - 165, y - 130);
        fried(t, x + 175, y - 60);
        fried(t, x - 40, y + 195);
        crumbs(t, x, y);
        for (double[] l : new double[][] {{-20, -30}, {-300, 80}, {210, 210}, {60, -270}, {-210, 270}, {300, -200}}) {
            Garnish.coriander(t, x + l[0], y + l[1], 62, t.between(0, 360));
        }
        Garnish.steam(t, x + 40, y - 120, 420, 0.34);
        Bread.slice(t, t.width() - 225, t.height() - 330, 190, 24);
        Bread.slice(t, t.width() - 330, t.height() - 190, 190, 48);
    }

    private static void fried(Tableau t, double x, double y) {
        Surface white = Surface.of("#fbf3e4")
                .mottled("#efdfc4", 40, 0.4)
                .edged("#e9c9a6", 16, 0.8)
                .glossy(0.6);
        t.put(Outline.lump(t.random, x, y, 135, 118, t.between(0, 180), 0.16), Relief.dome(20), white, 0.2);
        Surface yolk = Surface.of("#ef9208")
                .mottled("#f8b62e", 50, 0.5)
                .edged("#d87406", 7, 0.5)
                .glossy(0.95);
        t.drape(Outline.lump(t.random, x + 8, y - 4, 60, 57, 0, 0.03), Relief.dome(30), yolk);
    }

    private static void crumbs(Tableau t, double x, double y) {
        Surface cheese = Surface.of("#fdf8ec").mottled("#e9dcc4", 14, 0.4);
        Scatter.disc(
                t.random,
                34,
                x,
                y,
                390,
                (px, py, angle) -> t.put(
                        Outline.lump(t.random, px, py, t.between(8, 20), t.between(7, 14), angle, 0.3),
                        Relief.dome(10),
                        cheese,
                        0.3));
        Surface caraway = Surface.of("#4a2a12").glossy(0.3);
        Scatter.disc(
                t.random,
                120,
                x,
                y,
                400,
                (px, py, angle) -> t.put(Outline.ellipse(px, py, 9, 2.8, angle), Relief.dome(4), caraway, 0.3));
    }
}
