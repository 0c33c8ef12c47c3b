package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** Pleated dumplings in their steamer. */
final class Dumplings {

    private Dumplings() {}

    static void dumplings(Tableau t) {
        Tabletop.slate(t);
        double x = t.width() * 0.45;
        double y = t.height() * 0.52;
        steamer(t, x, y, 510);
        for (int i = 0; i < 8; i++) {
            double angle = i == 7 ? 0 : 2 * Math.PI * i / 7 + 0.2;
            double far = i == 7 ? 0 : 285;
            dumpling(t, x + Math.cos(angle) * far, y + Math.sin(angle) * far, 125);
        }
        Garnish.springOnion(t, 26, x, y, 350, 17);
        Garnish.sesame(t, 60, x, y, 380, "#2c1c15");
        Vessel sauce = Crockery.bowl(t, t.width() - 235, 285, 165, 74, "#8a3a1c", "#2c1c15");
        sauce.fill(t, 46, 14, Surface.of("#2a0f06").glossy(0.95));
        t.drape(
                Outline.lump(t.random, t.width() - 215, 300, 70, 54, 20, 0.2),
                Relief.dome(5),
                Surface.of("#c2300c").mottled("#e8691e", 16, 0.5).opacity(0.9).glossy(0.9));
        Garnish.sesame(t, 18, t.width() - 230, 285, 90, "#f3dfae");
        Crockery.chopsticks(t, t.width() - 300, t.height() - 60, 620, -66, "#3a2016");
        Garnish.steam(t, x, y - 60, 560, 0.5);
        Garnish.steam(t, x + 160, y - 330, 360, 0.4);
    }

    private static void steamer(Tableau t, double x, double y, double radius) {
        Surface bamboo = Surface.of("#c99a58")
                .mottled("#a06e30", 60, 0.5)
                .edged("#e3bd82", 14, 0.6)
                .glossy(0.3);
        t.put(Outline.circle(x, y, radius), Relief.bowl(140, 60, 46), bamboo, 0.02);
        t.drape(Outline.ring(x, y, radius - 18, radius - 24), new Relief((d, m) -> -5, 0), Surface.of("#8a5a22"));
        Shape inside = Outline.circle(x, y, radius - 52);
        t.pour(
                inside,
                90,
                1,
                Surface.of("#b98b4c").streaked("#8a5f28", 0, 600, 13, 0.7).rough(3, 20));
        Surface paper = Surface.of("#f5ead3").mottled("#e3d0ac", 80, 0.5).glossy(0.05);
        t.drape(Outline.lump(t.random, x, y, radius - 80, radius - 80, 0, 0.02), Relief.flat(), paper);
    }

    static void dumpling(Tableau t, double x, double y, double radius) {
        Surface dough = Surface.of("#f5e8cf")
                .mottled("#e6cfa6", 60, 0.4)
                .edged("#d9b988", 14, 0.5)
                .glossy(0.5);
        t.put(Outline.lump(t.random, x, y, radius, radius * 0.96, 0, 0.03), Relief.dome(105), dough, 0.1);
        double turn = t.between(0, 6);
        for (int i = 0; i < 15; i++) {
            double angle = turn + 2 * Math.PI * i / 15;
            double[] fold = new double[10];
            for (int k = 0; k < 5; k++) {
                double far = radius * (0.12 + 0.17 * k);
                fold[k * 2] = x + Math.cos(angle + k * 0.13) * far;
                fold[k * 2 + 1] = y + Math.sin(angle + k * 0.13) * far;
            }
            t.drape(Outline.tapered(radius * 0.1, radius * 0.2, fold), Relief.dome(9), dough);
        }
        t.drape(Outline.circle(x, y, radius * 0.16), Relief.dome(16), dough);
        t.drape(Outline.circle(x, y, radius * 0.06), new Relief((d, m) -> -8, 0.5), Surface.of("#a8703a"));
    }
}
