package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** Bowls and plates of noodles, and what comes out of the same kitchens. */
final class Noodles {

    private Noodles() {}

    static void pho(Tableau t) {
        Tabletop.green(t);
        double x = t.width() * 0.44;
        double y = t.height() * 0.53;
        Vessel bowl = Crockery.bowl(t, x, y, 500, 150, "#f1e9dc", "#2f5f77");
        bowl.fill(t, 96, 20, Surface.of("#b9772c").mottled("#9c5a18", 150, 0.6).glossy(0.85));
        Surface rice = Surface.of("#f7eddb").edged("#d8bf94", 4, 0.6).glossy(0.5);
        strands(t, 78, x - 20, y + 40, 240, 15, rice, 0.35);
        for (int i = 0; i < 9; i++) {
            beef(t, x + 60 + (i % 3) * 105, y - 250 + (i / 3) * 95, t.between(-30, 30));
        }
        fat(t, x, y, 420);
        Garnish.springOnion(t, 46, x - 60, y + 60, 360, 22);
        Garnish.chilliRings(t, 8, x - 190, y - 170, 150, 28);
        for (double[] c : new double[][] {{-260, -60}, {-180, 30}, {-300, 90}, {-90, 300}, {60, 330}, {-220, 230}}) {
            Garnish.coriander(t, x + c[0], y + c[1], 76, t.between(0, 360));
        }
        Garnish.sprig(t, x + 170, y + 220, 130, 30, "#3f7a2c");
        Garnish.citrusWedge(t, x - 60, y - 330, 120, "#6fa32c", "#d3e08a", 200);
        Garnish.steam(t, x + 40, y - 120, 460, 0.4);
        herbs(t, t.width() - 260, t.height() - 280);
        Crockery.chopsticks(t, t.width() - 330, 20, 640, 62, "#a9370f");
    }

    private static void herbs(Tableau t, double x, double y) {
        Crockery.plate(t, x, y, 215, "#e4ddce", "#2f5f77");
        Surface sprout = Surface.of("#f8f2e0").edged("#dccfa6", 4, 0.6).glossy(0.5);
        strands(t, 26, x - 50, y - 30, 110, 11, sprout, 0.3);
        Garnish.sprig(t, x + 30, y + 60, 120, 60, "#3f7a2c");
        Garnish.sprig(t, x - 40, y + 70, 110, 130, "#4f8a34");
        Garnish.citrusWedge(t, x + 95, y - 50, 85, "#6fa32c", "#d3e08a", 100);
        Garnish.chilliRings(t, 4, x + 20, y - 100, 60, 26);
    }

    private static void beef(Tableau t, double x, double y, double degrees) {
        Surface meat = Surface.of("#a8604c")
                .mottled("#c98a72", 40, 0.6)
                .streaked("#e6c3ae", degrees, 60, 7, 0.35)
                .edged("#7f4030", 10, 0.6)
                .rough(6, 40)
                .glossy(0.4);
        t.put(Outline.lump(t.random, x, y, 98, 62, degrees, 0.14), Relief.slab(17, 14), meat, 0.25);
    }

    private static void fat(Tableau t, double x, double y, double radius) {
        Surface oil =
                Surface.of("#e5b04a").edged("#f8d98a", 3, 0.7).opacity(0.4).glossy(0.95);
        Scatter.disc(
                t.random,
                70,
                x,
                y,
                radius,
                (px, py, angle) -> t.drape(Outline.circle(px, py, t.between(4, 15)), Relief.dome(1.5), oil));
    }

    /** Many strands around a place; sunk is the share that is swallowed by what lies there. */
    static void strands(
            Tableau t, int count, double x, double y, double radius, double width, Surface surface, double sunk) {
        Scatter.disc(t.random, count, x, y, radius * 0.7, (px, py, angle) -> {
            double away = Math.toDegrees(Math.atan2(py - y, px - x)) + 90 + t.between(-35, 35);
            double[] line = Outline.curl(t.random, px, py, radius * t.between(0.7, 1.3), away, 34);
            t.put(Outline.band(width, line), Relief.dome(width * 0.8), surface, sunk);
        });
    }

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

    static void tteokbokki(Tableau t) {
        Tabletop.plaster(t, "#d8702a", "#b5521a");
        double x = t.width() * 0.48;
        double y = t.height() * 0.52;
        Crockery.chopsticks(t, t.width() - 150, t.height() - 40, 900, -97, "#b9b2aa");
        Vessel bowl = Crockery.bowl(t, x, y, 680, 120, "#2d2a2b", "#57504c");
        bowl.fill(
                t,
                74,
                12,
                Surface.of("#b71f06").mottled("#d8431a", 90, 0.6).rough(3, 40).glossy(0.85));
        for (int i = 0; i < 9; i++) {
            cake(t, x + t.between(-340, 340), y + t.between(-340, 340), true);
        }
        Scatter.disc(t.random, 46, x, y, 440, (px, py, angle) -> cake(t, px, py, false));
        Surface glaze =
                Surface.of("#c22a08").edged("#e0521c", 8, 0.5).opacity(0.75).glossy(0.9);
        Scatter.disc(
                t.random,
                18,
                x,
                y,
                420,
                (px, py, angle) -> t.drape(
                        Outline.lump(t.random, px, py, t.between(40, 95), t.between(24, 50), angle, 0.25),
                        Relief.dome(4),
                        glaze));
        Garnish.egg(t, x - 210, y + 150, 115, 20);
        Garnish.egg(t, x + 30, y + 280, 115, -30);
        Garnish.springOnion(t, 80, x, y - 20, 470, 22);
        Garnish.sesame(t, 230, x, y, 490, "#f5e3b5");
        Garnish.steam(t, x + 60, y - 150, 440, 0.38);
    }

    private static void cake(Tableau t, double x, double y, boolean fish) {
        double degrees = t.between(0, 180);
        if (fish) {
            Surface cake = Surface.of("#d89a52")
                    .mottled("#b56f2a", 60, 0.6)
                    .edged("#8f4e18", 10, 0.5)
                    .rough(5, 40)
                    .glossy(0.5);
            t.put(Outline.box(x, y, 190, 130, 16, degrees), Relief.slab(14, 10), cake, 0.3);
            return;
        }
        Surface rice = Surface.of("#eebf92")
                .edged("#d2542a", 17, 0.95)
                .mottled("#dd7a48", 70, 0.6)
                .glossy(0.8);
        t.put(Outline.band(58, Outline.curl(t.random, x, y, 150, degrees, 16)), Relief.dome(48), rice, 0.35);
    }
}
