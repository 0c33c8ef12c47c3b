package dev.restaurantreviews.devserver.samplepictures;

/** Tagliatelle with eight-hour ragù. */
final class Pasta {

    private Pasta() {}

    static void tagliatelle(Tableau t) {
        Tabletop.oak(t);
        double x = t.width() * 0.5;
        double y = t.height() * 0.52;
        Crockery.napkin(t, x - 640, y - 240, 430, 620, 12, "#e9dcc8");
        Crockery.fork(t, x - 640, y + 380, 640, -82);
        Crockery.plate(t, x, y, 520, "#e8ddcc", "#3f6275");
        Surface pasta = Surface.of("#e9b954")
                .mottled("#f3d383", 50, 0.5)
                .edged("#b9802a", 7, 0.6)
                .glossy(0.35);
        for (int ring = 0; ring < 62; ring++) {
            nest(t, x, y, 350 - ring * 4.2, pasta);
        }
        ragu(t, x, y);
        Surface cheese = Surface.of("#fbf0cf").edged("#e3c98a", 3, 0.5);
        Scatter.disc(
                t.random,
                90,
                x,
                y - 10,
                230,
                (px, py, angle) -> t.put(
                        Outline.band(t.between(3, 7), Outline.curl(t.random, px, py, t.between(14, 46), angle, 40)),
                        Relief.dome(5),
                        cheese,
                        0.3));
        Garnish.sprig(t, x + 10, y - 20, 120, -60, "#3f7f2a");
        Garnish.chopped(t, 40, x, y, 450, "#4f8a34", 12);
        Vessel wine = Crockery.bowl(t, t.width() - 180, 190, 150, 170, "#d9cfc6", "#efe6dc");
        wine.fill(t, 110, 40, Surface.of("#4a0a1c").edged("#8a2038", 20, 0.7).glossy(0.95));
        Garnish.steam(t, x + 60, y - 130, 380, 0.35);
    }

    private static void nest(Tableau t, double x, double y, double radius, Surface pasta) {
        double start = t.between(0, 2 * Math.PI);
        double turn = t.between(1.4, 3.2);
        double tilt = t.between(-40, 40);
        double[] line = new double[18];
        for (int i = 0; i < 9; i++) {
            double angle = start + turn * i / 8;
            double far = radius * (0.92 + 0.1 * Math.sin(angle * 2 + tilt)) + tilt * (i / 8.0 - 0.5);
            line[i * 2] = x + Math.cos(angle) * far;
            line[i * 2 + 1] = y + Math.sin(angle) * far * 0.94;
        }
        t.put(Outline.band(31, line), Relief.slab(12, 7), pasta, 0.2);
    }

    private static void ragu(Tableau t, double x, double y) {
        Surface sauce =
                Surface.of("#8f3413").mottled("#b8552a", 30, 0.6).rough(5, 16).glossy(0.6);
        t.drape(Outline.lump(t.random, x, y, 215, 195, 0, 0.16), Relief.dome(12), sauce);
        Surface mince =
                Surface.of("#6f3218").mottled("#9a5230", 18, 0.6).glossy(0.45).rough(3, 9);
        Scatter.disc(
                t.random,
                190,
                x,
                y,
                215,
                (px, py, angle) -> t.put(
                        Outline.lump(t.random, px, py, t.between(10, 25), t.between(8, 18), angle, 0.25),
                        Relief.dome(15),
                        mince,
                        0.4));
        Surface carrot = Surface.of("#d87a22").glossy(0.5);
        Scatter.disc(
                t.random,
                26,
                x,
                y,
                220,
                (px, py, angle) -> t.put(Outline.box(px, py, 17, 15, 3, angle), Relief.slab(12, 4), carrot, 0.3));
    }
}
