package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** Pizza, pie and torte. */
final class Oven {

    private Oven() {}

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
        for (int i = 0; i < 9; i++) {
            double angle = 2 * Math.PI * i / 9;
            anchovy(
                    t,
                    x + Math.cos(angle) * t.between(210, 430),
                    y + Math.sin(angle) * t.between(210, 430),
                    t.between(0, 180));
        }
        for (double[] l : new double[][] {{-230, -250}, {190, -330}, {330, 90}, {60, 330}, {-330, 170}, {20, -20}}) {
            Garnish.citrus(t, x + l[0], y + l[1], 82, "#e9b51c", "#f7dd6a", t.between(0, 90));
        }
        for (int i = 0; i < 5; i++) {
            double angle = 2 * Math.PI * i / 5 + 0.5;
            Garnish.sprig(t, x + Math.cos(angle) * 270, y + Math.sin(angle) * 270, 105, t.between(0, 360), "#4a8a2a");
        }
        cuts(t, x, y);
        Garnish.steam(t, x + 80, y - 160, 520, 0.3);
    }

    private static void anchovy(Tableau t, double x, double y, double degrees) {
        Surface fish = Surface.of("#7a4a34")
                .streaked("#c9a58a", degrees, 60, 6, 0.7)
                .edged("#4a2618", 6, 0.6)
                .glossy(0.8);
        t.put(Outline.tapered(33, 12, Outline.curl(t.random, x, y, 165, degrees, 26)), Relief.dome(15), fish, 0.3);
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

    static void pigeonPie(Tableau t) {
        Tabletop.tiles(t, "#2f5f8f", "#d8933a", 266);
        double x = t.width() * 0.47;
        double y = t.height() * 0.51;
        Crockery.plate(t, x, y, 530, "#f0e4cf", "#2f5f8f");
        Surface filo = Surface.of("#c98a3c")
                .mottled("#9a5518", 90, 0.7)
                .mottled("#e8bd78", 40, 0.5)
                .streaked("#a8631f", 30, 160, 14, 0.4)
                .edged("#8a4712", 22, 0.7)
                .rough(5, 34)
                .glossy(0.3);
        t.put(Outline.lump(t.random, x, y, 392, 388, 0, 0.015), Relief.slab(88, 62), filo, 0.05);
        for (int i = 0; i < 16; i++) {
            double angle = 2 * Math.PI * i / 16;
            t.drape(
                    Outline.leaf(
                            x + Math.cos(angle) * 380,
                            y + Math.sin(angle) * 380,
                            190,
                            130,
                            Math.toDegrees(angle) + 180 + t.between(-25, 25)),
                    Relief.dome(9),
                    filo);
        }
        t.drape(
                Outline.lump(t.random, x, y, 350, 346, 0, 0.02),
                new Relief((d, m) -> 0.8, 0),
                Surface.of("#fdf5e8").patchy(150, 0.9).feathered(50).glossy(0));
        lattice(t, x, y);
        Surface almond = Surface.of("#d9a662")
                .mottled("#b9793a", 20, 0.5)
                .edged("#8f5a24", 4, 0.5)
                .glossy(0.3);
        for (int i = 0; i < 22; i++) {
            double angle = 2 * Math.PI * i / 22;
            t.put(
                    Outline.leaf(x + Math.cos(angle) * 318, y + Math.sin(angle) * 318, 52, 30, Math.toDegrees(angle)),
                    Relief.dome(15),
                    almond,
                    0.2);
        }
        Garnish.sprig(t, x, y, 95, -60, "#4f8a34");
        for (double[] f : new double[][] {{640, -330, 92}, {700, -170, 88}}) {
            Bread.fig(t, x + f[0], y + f[1], f[2], 30);
        }
        Vessel tea = Crockery.bowl(t, x + 650, y + 260, 130, 150, "#d9a93a", "#8a5f20");
        tea.fill(t, 110, 24, Surface.of("#a5761a").edged("#6f4a08", 20, 0.7).glossy(0.9));
        Garnish.sprig(t, x + 650, y + 260, 74, 30, "#4a8a2c");
        Garnish.steam(t, x, y - 150, 420, 0.3);
    }

    private static void lattice(Tableau t, double x, double y) {
        Shape border = Outline.circle(x, y, 285);
        Surface cinnamon = Surface.of("#8a4716")
                .patchy(30, 0.92)
                .feathered(5)
                .opacity(0.85)
                .glossy(0);
        for (int i = -4; i <= 4; i++) {
            for (int side = -1; side <= 1; side += 2) {
                double turn = Math.toRadians(side * 45.0);
                double cx = x - Math.sin(turn) * i * 76;
                double cy = y + Math.cos(turn) * i * 76;
                t.drape(Outline.within(Outline.box(cx, cy, 640, 17, 3, side * 45), border), Relief.flat(), cinnamon);
            }
        }
    }

    static void torte(Tableau t) {
        Tabletop.marble(t);
        double x = t.width() * 0.49;
        double y = t.height() * 0.5;
        Crockery.napkin(t, x + 360, y + 250, 560, 420, -16, "#6b3a5e");
        Crockery.plate(t, x, y, 550, "#d9cfc4", "#6b3a5e");
        Shape whole = Outline.circle(x, y, 410);
        Shape gap = Outline.wedge(x, y, 620, 22, 46);
        Surface glaze = Surface.of("#3a1a10")
                .mottled("#4f2717", 160, 0.5)
                .edged("#5f3420", 14, 0.5)
                .glossy(0.85);
        t.put(Outline.without(whole, gap), Relief.slab(130, 22), glaze, 0.05);
        Surface crumb =
                Surface.of("#4a2313").mottled("#5f3019", 16, 0.6).rough(2, 7).glossy(0.1);
        Shape piece = Outline.wedge(x + 106, y + 106, 410, 24, 42);
        t.put(piece, Relief.slab(122, 18), crumb, 0.05);
        t.drape(Outline.wedge(x + 118, y + 118, 386, 27, 36), Relief.flat(), glaze);
        for (int i = 0; i < 11; i++) {
            double angle = Math.toRadians(92 + i * 26.5);
            rosette(t, x + Math.cos(angle) * 330, y + Math.sin(angle) * 330, i);
        }
        rosette(t, x + 118 + 262, y + 118 + 262 * 0.86, 2);
        Surface cocoa = Surface.of("#8a5a3a")
                .patchy(50, 0.45)
                .feathered(60)
                .opacity(0.7)
                .glossy(0);
        t.drape(Outline.without(Outline.circle(x, y, 250), Outline.wedge(x, y, 400, 18, 54)), Relief.flat(), cocoa);
        Surface petal = Surface.of("#c2245e").mottled("#e8689a", 14, 0.5).glossy(0.2);
        Scatter.disc(
                t.random,
                60,
                x - 60,
                y - 40,
                210,
                (px, py, angle) -> t.drape(
                        Outline.leaf(px, py, t.between(8, 26), t.between(5, 14), angle), Relief.dome(5), petal));
        Garnish.sprig(t, x - 150, y - 60, 80, 200, "#4f8a34");
        Crockery.fork(t, x + 610, y - 420, 620, 82);
    }

    private static void rosette(Tableau t, double x, double y, int kind) {
        Surface cream = Surface.of("#7a4a34").mottled("#94604a", 20, 0.4).glossy(0.4);
        for (int i = 0; i < 9; i++) {
            double angle = 2 * Math.PI * i / 9;
            t.put(
                    Outline.leaf(
                            x + Math.cos(angle) * 56, y + Math.sin(angle) * 56, 66, 46, Math.toDegrees(angle) + 205),
                    Relief.dome(24),
                    cream,
                    0.2);
        }
        Breakfast.raspberry(t, x, y, kind % 2 == 0 ? 40 : 38);
    }
}
