package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** Eggs, coffee and porridge: the rest of Café Sunnyside's morning. */
final class Brunch {

    private Brunch() {}

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
                Outline.tapered(26, 12, Outline.curl(t.random, x - 250, y + 170, 700, -30, 70)),
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
                (px, py, angle) -> Breakfast.berry(t, px, py, t.between(30, 40)));
        for (double[] b : new double[][] {{60, 110}, {190, 10}, {260, 150}, {120, 235}}) {
            Breakfast.raspberry(t, x + b[0], y + b[1], 46);
        }
        Scatter.ellipse(t.random, 12, x - 190, y + 160, 130, 120, 30, (px, py, angle) -> walnut(t, px, py, angle));
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

    static void walnut(Tableau t, double x, double y, double degrees) {
        Surface nut = Surface.of("#b9813f")
                .mottled("#8a5322", 16, 0.6)
                .edged("#7a4518", 6, 0.5)
                .rough(4, 12)
                .glossy(0.25);
        t.put(Outline.lump(t.random, x, y, 42, 32, degrees, 0.22), Relief.dome(26), nut, 0.2);
        t.drape(Outline.ellipse(x, y, 34, 3, degrees), new Relief((d, m) -> -4, 0), Surface.of("#6d3f17"));
    }

    static void walnutCake(Tableau t) {
        Tabletop.bleached(t);
        double x = t.width() * 0.46;
        double y = t.height() * 0.52;
        Crockery.napkin(t, x - 600, y + 170, 420, 480, 14, "#7d5a3c");
        Crockery.plate(t, x, y, 530, "#e6d9c4", "#38620f");
        Shape gap = Outline.wedge(x, y, 620, 300, 42);
        Surface cake = Surface.of("#a8662c")
                .mottled("#7c431a", 90, 0.6)
                .mottled("#c78a4a", 26, 0.5)
                .edged("#6e3a16", 20, 0.6)
                .rough(4, 14)
                .glossy(0.15);
        t.put(Outline.without(Outline.lump(t.random, x, y, 400, 395, 0, 0.012), gap), Relief.slab(120, 30), cake, 0.05);
        Surface icing = Surface.of("#fbf1dc")
                .mottled("#ecd9b4", 90, 0.5)
                .edged("#e3c99a", 12, 0.5)
                .rough(9, 60)
                .glossy(0.4);
        t.drape(Outline.without(Outline.lump(t.random, x, y, 352, 346, 0, 0.06), gap), Relief.slab(15, 14), icing);
        for (int i = 0; i < 12; i++) {
            double angle = Math.toRadians(350 + i * 26.5);
            walnut(t, x + Math.cos(angle) * 285, y + Math.sin(angle) * 285, Math.toDegrees(angle));
        }
        Scatter.disc(t.random, 9, x - 40, y + 30, 130, (px, py, angle) -> walnut(t, px, py, angle));
        Garnish.chopped(t, 70, x - 20, y + 30, 250, "#9a6230", 11);
        t.drape(
                Outline.tapered(22, 9, Outline.curl(t.random, x - 260, y - 60, 560, 12, 70)),
                Relief.dome(5),
                Surface.of("#b0610c").edged("#dd9a34", 5, 0.7).opacity(0.85).glossy(0.95));
        Drinks.tea(t, t.width() - 235, t.height() - 260, 205);
        Crockery.fork(t, t.width() - 250, 60, 560, 84);
        Garnish.steam(t, t.width() - 240, t.height() - 350, 230, 0.35);
    }
}
