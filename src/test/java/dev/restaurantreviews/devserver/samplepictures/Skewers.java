package dev.restaurantreviews.devserver.samplepictures;

/** Skewers from white charcoal. */
final class Skewers {

    private Skewers() {}

    static void skewers(Tableau t) {
        Tabletop.walnut(t);
        double x = t.width() * 0.5;
        double y = t.height() * 0.5;
        Surface clay = Surface.of("#4a5a5c")
                .mottled("#6c7f80", 120, 0.5)
                .speckled("#2a3334", 7, 0.1)
                .edged("#a58a66", 12, 0.7)
                .glossy(0.5);
        t.put(Outline.box(x, y, 1330, 740, 60, -4), Relief.plate(34, 14, 70), clay, 0.02);
        for (int i = 0; i < 5; i++) {
            skewer(t, x - 560, y - 240 + i * 118, i);
        }
        Garnish.sesame(t, 150, x, y, 340, "#f0dca8");
        Garnish.springOnion(t, 34, x, y, 340, 15);
        Citrus.wedge(t, x + 500, y - 230, 105, "#eebb22", "#f8de72", 110);
        Vessel dip = Crockery.bowl(t, x + 490, y + 190, 125, 66, "#7a2f14", "#2c1c15");
        dip.fill(t, 44, 12, Surface.of("#3a1206").glossy(0.95));
        Garnish.sesame(t, 14, x + 490, y + 190, 70, "#f0dca8");
        Vessel beer = Crockery.bowl(t, 170, 170, 140, 190, "#e9dcc0", "#d8b46a");
        beer.fill(
                t,
                160,
                20,
                Surface.of("#f6e8c4").mottled("#e6c98a", 40, 0.5).rough(4, 14).glossy(0.2));
        Garnish.steam(t, x - 60, y - 120, 430, 0.4);
    }

    private static void skewer(Tableau t, double x, double y, int kind) {
        Surface bamboo =
                Surface.of("#d9b474").streaked("#9a6a2c", 0, 60, 4, 0.5).glossy(0.3);
        t.put(Outline.band(11, x - 70, y + 6, x + 460, y - 24, x + 950, y - 56), Relief.dome(12), bamboo, 0.02);
        Surface chicken = Surface.of("#b5631f")
                .mottled("#6b2c0a", 40, 0.8)
                .mottled("#d8924a", 26, 0.5)
                .speckled("#2a1206", 12, 0.25)
                .rough(5, 18)
                .glossy(0.8);
        Surface leek = Surface.of("#b9cc74")
                .mottled("#e6e3b0", 20, 0.6)
                .speckled("#3a2a10", 12, 0.3)
                .edged("#5f8a2c", 7, 0.8)
                .glossy(0.6);
        Surface mushroom = Surface.of("#8a5a34")
                .mottled("#5a3216", 30, 0.6)
                .hearted("#b98a5a", 20, 40, 0.5)
                .glossy(0.6);
        for (int i = 0; i < 7; i++) {
            double px = x + 80 + i * 104;
            double py = y - i * 6.4;
            boolean green = kind % 2 == 0 && i % 2 == 1;
            if (green) {
                t.put(Outline.box(px, py, 50, 92, 14, t.between(-8, 8)), Relief.dome(54), leek, 0.2);
            } else if (kind == 3) {
                t.put(Outline.circle(px, py, 50), Relief.dome(60), mushroom, 0.2);
            } else {
                t.put(Outline.lump(t.random, px, py, 60, 53, t.between(-20, 20), 0.13), Relief.dome(56), chicken, 0.2);
            }
        }
    }
}
