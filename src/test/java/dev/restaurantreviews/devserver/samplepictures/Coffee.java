package dev.restaurantreviews.devserver.samplepictures;

/** The flat white that an Italian had three of. */
final class Coffee {

    private Coffee() {}

    static void flatWhite(Tableau t) {
        Tabletop.marble(t);
        double x = t.width() * 0.48;
        double y = t.height() * 0.5;
        Crockery.napkin(t, x + 450, y + 560, 760, 560, -16, "#c47406");
        Crockery.plate(t, x, y, 600, "#2f5566", "#8aa7ad");
        Crockery.spoon(t, x - 60, y + 545, 700, -38);
        Surface clay = Surface.of("#2f5566").mottled("#47707f", 90, 0.4).glossy(0.6);
        t.putAt(
                90,
                Outline.without(
                        Outline.ellipse(x + 440, y - 130, 160, 124, -18),
                        Outline.ellipse(x + 440, y - 130, 100, 70, -18)),
                Relief.dome(36),
                clay);
        Vessel cup = Crockery.bowl(t, x, y, 400, 230, "#2f5566", "#8aa7ad");
        cup.fill(
                t,
                196,
                20,
                Surface.of("#8a4a1a")
                        .mottled("#a9652c", 60, 0.45)
                        .edged("#5d2c0c", 46, 0.85)
                        .glossy(0.35));
        rosetta(t, x, y);
        Bread.biscuit(t, x - 455, y + 210, 130, 28);
        Garnish.steam(t, x - 30, y - 240, 430, 0.3);
    }

    private static void rosetta(Tableau t, double x, double y) {
        Surface milk = Surface.of("#f7e7cb").edged("#d9a970", 7, 0.8).glossy(0.3);
        for (int i = 0; i < 7; i++) {
            double top = y - 200 + i * 57;
            double wide = 100 + 165 * Math.sin(Math.PI * (i + 1.2) / 8.5);
            for (int side = -1; side <= 1; side += 2) {
                t.drape(
                        Outline.tapered(
                                13,
                                42,
                                x + side * wide,
                                top - 30,
                                x + side * wide * 0.72,
                                top + 40,
                                x + side * 10,
                                top + 84),
                        Relief.flat(),
                        milk);
            }
        }
        t.drape(Outline.tapered(8, 24, x, y - 260, x + 2, y, x, y + 240), Relief.flat(), milk);
        t.drape(
                Outline.joined(
                        Outline.ellipse(x - 38, y - 236, 62, 48, 35), Outline.ellipse(x + 38, y - 236, 62, 48, -35)),
                Relief.flat(),
                milk);
    }
}
