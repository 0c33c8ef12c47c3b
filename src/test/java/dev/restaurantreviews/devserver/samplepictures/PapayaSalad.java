package dev.restaurantreviews.devserver.samplepictures;

/** Pounded papaya on a banana leaf. */
final class PapayaSalad {

    private PapayaSalad() {}

    static void papaya(Tableau t) {
        Tabletop.bleached(t);
        double x = t.width() * 0.5;
        double y = t.height() * 0.48;
        Surface banana = Surface.of("#587a40")
                .streaked("#83a35f", 64, 500, 9, 0.6)
                .edged("#2f5a16", 14, 0.5)
                .rough(2, 60)
                .glossy(0.35);
        t.put(Outline.leaf(x - 540, y + 560, 1560, 820, -42), Relief.slab(10, 8), banana, 0.02);
        Crockery.plate(t, x, y, 470, "#d8cdb6", "#6d5a3a");
        heap(t, x, y);
        for (int i = 0; i < 13; i++) {
            cherry(t, x + t.between(-240, 240), y + t.between(-240, 240), t.between(0, 360));
        }
        peanuts(t, x, y);
        Garnish.chilliRings(t, 14, x, y, 270, 22);
        for (int i = 0; i < 6; i++) {
            Garnish.coriander(t, x + t.between(-220, 220), y + t.between(-220, 220), 66, t.between(0, 360));
        }
        Citrus.wedge(t, x + 300, y + 250, 115, "#6fa32c", "#cfdf80", 210);
        Garnish.sprig(t, x - 300, y + 260, 120, 130, "#3f7a2c");
        Crockery.fork(t, x + 430, y + 330, 560, 62);
    }

    private static void heap(Tableau t, double x, double y) {
        Surface base = Surface.of("#c9bb6a");
        t.put(Outline.lump(t.random, x, y, 330, 310, 0, 0.07), Relief.dome(90), base, 0.1);
        Surface pale = Surface.of("#e6dfa0").edged("#b3ab5a", 3, 0.6).glossy(0.55);
        Surface carrot = Surface.of("#e2892c").edged("#b35c14", 3, 0.6).glossy(0.55);
        Surface bean = Surface.of("#5f9434")
                .mottled("#8fbf50", 20, 0.5)
                .edged("#3a6a1a", 4, 0.6)
                .glossy(0.55);
        Surface[] kinds = {pale, pale, carrot, pale};
        Scatter.disc(
                t.random,
                330,
                x,
                y,
                320,
                (px, py, angle) -> t.put(
                        Outline.band(10, Outline.curl(t.random, px, py, t.between(90, 190), angle, 45)),
                        Relief.dome(9),
                        kinds[t.random.nextInt(4)],
                        0.35));
        Scatter.disc(
                t.random,
                15,
                x,
                y,
                260,
                (px, py, angle) -> t.put(
                        Outline.band(22, Outline.curl(t.random, px, py, 110, angle, 14)), Relief.dome(22), bean, 0.3));
    }

    private static void cherry(Tableau t, double x, double y, double degrees) {
        t.put(
                Outline.lump(t.random, x, y, 56, 50, degrees, 0.04),
                Relief.slab(38, 20),
                Surface.of("#c8301a").mottled("#e8603a", 30, 0.5).glossy(0.75),
                0.2);
        Surface flesh = Surface.of("#e2603c").edged("#c8321a", 5, 0.7).glossy(0.8);
        t.drape(Outline.lump(t.random, x, y, 44, 38, degrees, 0.04), Relief.flat(), flesh);
        for (int side = -1; side <= 1; side += 2) {
            double rad = Math.toRadians(degrees + 90);
            double px = x + Math.cos(rad) * 18 * side;
            double py = y + Math.sin(rad) * 18 * side;
            t.drape(
                    Outline.ellipse(px, py, 24, 12, degrees),
                    new Relief((d, m) -> -4, 0.5),
                    Surface.of("#f0a54a").mottled("#f8d890", 7, 0.6).glossy(0.9));
        }
    }

    private static void peanuts(Tableau t, double x, double y) {
        Surface nut = Surface.of("#c98f4a")
                .mottled("#e8c08a", 14, 0.5)
                .edged("#94602a", 4, 0.5)
                .glossy(0.3);
        Scatter.disc(
                t.random,
                44,
                x,
                y,
                290,
                (px, py, angle) -> t.put(Outline.ellipse(px, py, 22, 15, angle), Relief.dome(17), nut, 0.3));
    }
}
