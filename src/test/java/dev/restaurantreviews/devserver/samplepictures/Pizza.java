package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** Anchovy and lemon. */
final class Pizza {

    private Pizza() {}

    static void pizza(Tableau t) {
        Tabletop.slate(t);
        double x = t.width() * 0.5;
        double y = t.height() * 0.5;
        Crockery.board(t, x, y, 1500, 1420, 8);
        Surface crust = Surface.of("#d8a050")
                .mottled("#b5702a", 80, 0.6)
                .mottled("#f0cf94", 40, 0.5)
                .speckled("#2a1408", 40, 0.26)
                .rough(9, 60)
                .glossy(0.18);
        Shape outer = Outline.lump(t.random, x, y, 660, 650, 0, 0.018);
        t.put(
                outer,
                new Relief(
                        (d, m) -> 16 + 52 * Math.sqrt(Math.max(0, 1 - Math.pow(Math.min(1, Math.abs(d - 48) / 52), 2))),
                        0.03),
                crust,
                0.05);
        t.drape(
                Outline.lump(t.random, x, y, 575, 565, 40, 0.03),
                Relief.flat(),
                Surface.of("#c8401a")
                        .mottled("#e06a2c", 70, 0.6)
                        .mottled("#a62a0c", 40, 0.4)
                        .feathered(26)
                        .rough(3, 24)
                        .glossy(0.6));
        Surface cheese = Surface.of("#faeed0")
                .mottled("#f0d69a", 50, 0.6)
                .mottled("#c9863a", 60, 0.35)
                .edged("#f0c07a", 12, 0.6)
                .rough(4, 30)
                .glossy(0.6);
        Scatter.disc(
                t.random,
                26,
                x,
                y,
                480,
                (px, py, angle) -> t.drape(
                        Outline.lump(t.random, px, py, t.between(60, 105), t.between(50, 80), angle, 0.16),
                        Relief.dome(17),
                        cheese));
        for (int i = 0; i < 12; i++) {
            double angle = 2 * Math.PI * i / 12;
            anchovy(
                    t,
                    x + Math.cos(angle) * t.between(210, 430),
                    y + Math.sin(angle) * t.between(210, 430),
                    t.between(0, 180));
        }
        for (double[] l : new double[][] {{-230, -250}, {190, -330}, {330, 90}, {60, 330}, {-330, 170}, {20, -20}}) {
            Citrus.slice(t, x + l[0], y + l[1], 82, "#e9b51c", "#f7dd6a", t.between(0, 90));
        }
        for (int i = 0; i < 5; i++) {
            double angle = 2 * Math.PI * i / 5 + 0.5;
            Garnish.sprig(t, x + Math.cos(angle) * 270, y + Math.sin(angle) * 270, 105, t.between(0, 360), "#4a8a2a");
        }
        cuts(t, x, y);
        Garnish.steam(t, x + 80, y - 160, 520, 0.3);
    }

    private static void anchovy(Tableau t, double x, double y, double degrees) {
        Surface fish = Surface.of("#6b3a28")
                .streaked("#c9a58a", degrees, 60, 6, 0.7)
                .edged("#4a2618", 6, 0.6)
                .glossy(0.8);
        t.put(Outline.tapered(46, 16, Outline.curl(t.random, x, y, 190, degrees, 26)), Relief.dome(15), fish, 0.3);
    }

    private static void cuts(Tableau t, double x, double y) {
        Surface cut = Surface.of("#a8682c").opacity(0.55);
        for (int i = 0; i < 3; i++) {
            double angle = Math.PI * i / 3 + 0.25;
            t.drape(
                    Outline.band(
                            5,
                            x - Math.cos(angle) * 655,
                            y - Math.sin(angle) * 655,
                            x,
                            y,
                            x + Math.cos(angle) * 655,
                            y + Math.sin(angle) * 655),
                    new Relief((d, m) -> -9, 0),
                    cut);
        }
    }
}
