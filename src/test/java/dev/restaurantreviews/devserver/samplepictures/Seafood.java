package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** What the boats have landed. */
final class Seafood {

    private Seafood() {}

    static void mussels(Tableau t) {
        Tabletop.bleached(t);
        double x = t.width() * 0.45;
        double y = t.height() * 0.52;
        Crockery.napkin(t, x + 400, y + 280, 560, 400, -14, "#4f7186");
        Surface enamel = Surface.of("#a9370f").mottled("#86290a", 90, 0.4).glossy(0.6);
        for (int side = -1; side <= 1; side += 2) {
            t.putAt(
                    95,
                    Outline.without(
                            Outline.ellipse(x + side * 520, y, 95, 130, 0),
                            Outline.ellipse(x + side * 520, y, 52, 86, 0)),
                    Relief.dome(30),
                    enamel);
        }
        Vessel pot = Crockery.bowl(t, x, y, 510, 170, "#a9370f", "#2c1c15");
        pot.fill(t, 80, 20, Surface.of("#d9b871").mottled("#c79a4a", 90, 0.5).glossy(0.8));
        Scatter.disc(t.random, 46, x, y, 385, (px, py, angle) -> mussel(t, px, py, t.between(92, 118), angle));
        Surface shallot = Surface.of("#f6e9d8").edged("#c98aa0", 4, 0.6).glossy(0.5);
        Scatter.disc(
                t.random,
                24,
                x,
                y,
                380,
                (px, py, angle) -> t.put(
                        Outline.without(Outline.ellipse(px, py, 30, 22, angle), Outline.ellipse(px, py, 21, 14, angle)),
                        Relief.dome(7),
                        shallot,
                        0.4));
        Garnish.chopped(t, 130, x, y, 410, "#3f7a24", 14);
        for (int i = 0; i < 6; i++) {
            Garnish.coriander(t, x + t.between(-300, 300), y + t.between(-300, 300), 64, t.between(0, 360));
        }
        Bread.slice(t, t.width() - 210, 260, 205, 70);
        Garnish.citrusWedge(t, t.width() - 210, t.height() - 250, 130, "#eebb22", "#f8de72", 190);
        Garnish.steam(t, x, y - 120, 470, 0.45);
    }

    private static void mussel(Tableau t, double x, double y, double size, double degrees) {
        Surface shell = Surface.of("#26232f")
                .mottled("#3d4560", 50, 0.6)
                .streaked("#55607d", degrees, 90, 6, 0.3)
                .edged("#0f0d14", 8, 0.6)
                .glossy(0.65);
        double rad = Math.toRadians(degrees);
        for (int half = 0; half < 2; half++) {
            double turn = degrees + (half == 0 ? -24 : 20);
            double hx = x - Math.cos(rad) * size;
            double hy = y - Math.sin(rad) * size;
            t.put(Outline.leaf(hx, hy, size * 2, size * 1.1, turn), Relief.dome(52), shell, 0.35);
            if (half == 1) {
                Surface pearl = Surface.of("#d4d0d8")
                        .mottled("#8f8fae", 50, 0.6)
                        .edged("#3a3a52", 10, 0.8)
                        .glossy(0.7);
                double r2 = Math.toRadians(turn);
                t.drape(
                        Outline.leaf(
                                hx + Math.cos(r2) * size * 0.14,
                                hy + Math.sin(r2) * size * 0.14,
                                size * 1.74,
                                size * 0.9,
                                turn),
                        new Relief((d, m) -> -26 * Math.sqrt(d / m), 0.3),
                        pearl);
                Surface flesh = Surface.of("#e8862a")
                        .mottled("#f3b25a", 30, 0.6)
                        .edged("#b5541a", 7, 0.7)
                        .glossy(0.75);
                t.drape(
                        Outline.lump(
                                t.random,
                                hx + Math.cos(r2) * size * 1.1,
                                hy + Math.sin(r2) * size * 1.1,
                                size * 0.55,
                                size * 0.27,
                                turn,
                                0.1),
                        Relief.dome(30),
                        flesh);
            }
        }
    }

    static void octopus(Tableau t) {
        Tabletop.blue(t);
        double x = t.width() * 0.5;
        double y = t.height() * 0.52;
        Crockery.plate(t, x, y, 530, Crockery.PORCELAIN, "#2f5f8f");
        Surface fava =
                Surface.of("#e8c25a").mottled("#f3d98a", 60, 0.5).rough(5, 40).glossy(0.35);
        t.drape(Outline.lump(t.random, x - 20, y + 40, 360, 290, 0, 0.12), Relief.dome(22), fava);
        tentacle(t, x - 340, y + 230, 1, 640, -34, 112);
        tentacle(t, x + 330, y + 250, -1, 600, 206, 104);
        tentacle(t, x - 330, y + 30, 1, 560, -52, 96);
        Surface oil =
                Surface.of("#c8a51a").opacity(0.5).edged("#e8d060", 6, 0.6).glossy(0.95);
        Scatter.disc(
                t.random,
                26,
                x,
                y,
                430,
                (px, py, angle) -> t.drape(Outline.circle(px, py, t.between(6, 24)), Relief.dome(3), oil));
        Garnish.chopped(t, 120, x, y, 400, "#4f7a2c", 12);
        Surface caper = Surface.of("#6f7a34").mottled("#98a050", 12, 0.5).glossy(0.4);
        Scatter.disc(
                t.random,
                16,
                x,
                y + 60,
                380,
                (px, py, angle) -> t.put(Outline.circle(px, py, 15), Relief.dome(20), caper, 0.2));
        Garnish.citrusWedge(t, x + 330, y - 170, 150, "#eebb22", "#f8de72", 140);
        Garnish.sprig(t, x - 330, y - 190, 110, 230, "#5f8a3a");
        Garnish.steam(t, x, y - 100, 400, 0.25);
    }

    private static void tentacle(Tableau t, double x, double y, int side, double length, double degrees, double width) {
        int count = 60;
        double[] px = new double[count];
        double[] py = new double[count];
        double heading = Math.toRadians(degrees);
        for (int i = 0; i < count; i++) {
            px[i] = x;
            py[i] = y;
            double along = i / (count - 1.0);
            heading += side * (0.004 + 0.42 * along * along * along);
            x += Math.cos(heading) * length / count * 2.1 * (1.12 - along);
            y += Math.sin(heading) * length / count * 2.1 * (1.12 - along);
        }
        double[] line = new double[count * 2];
        for (int i = 0; i < count; i++) {
            line[i * 2] = px[i];
            line[i * 2 + 1] = py[i];
        }
        Surface skin = Surface.of("#8f3c3a")
                .mottled("#5c1f24", 50, 0.8)
                .mottled("#c4695a", 24, 0.45)
                .speckled("#2a1012", 16, 0.3)
                .rough(2, 12)
                .glossy(0.55);
        t.put(Outline.tapered(width * 1.25, 12, line), Relief.dome(width * 0.85), skin, 0.1);
        for (int i = 3; i < count - 4; i += 2) {
            sucker(t, px, py, i, side, width * (1.2 - 1.05 * i / count));
        }
    }

    private static void sucker(Tableau t, double[] px, double[] py, int i, int side, double width) {
        double dx = px[i + 1] - px[i];
        double dy = py[i + 1] - py[i];
        double length = Math.hypot(dx, dy);
        double x = px[i] + dy / length * width * 0.3 * side;
        double y = py[i] - dx / length * width * 0.3 * side;
        Surface pale = Surface.of("#e6b59c").edged("#a8574a", 4, 0.6).glossy(0.5);
        t.drape(Outline.circle(x, y, Math.max(4, width * 0.21)), Relief.dome(7), pale);
        t.drape(Outline.circle(x, y, Math.max(2, width * 0.1)), new Relief((d, m) -> -6, 0.3), Surface.of("#8a3a38"));
    }

    static void ceviche(Tableau t) {
        Tabletop.plaster(t, "#e9dcc6", "#cdb48e");
        double x = t.width() * 0.48;
        double y = t.height() * 0.52;
        Crockery.napkin(t, x - 640, y + 470, 620, 620, 20, "#6b3a5e");
        Vessel bowl = Crockery.bowl(t, x, y, 640, 120, "#2f7f86", "#efe6d6");
        bowl.fill(t, 64, 10, Surface.of("#f3e9cc").mottled("#e6d8a6", 80, 0.5).glossy(0.8));
        Surface fish = Surface.of("#fbf0e6")
                .mottled("#f0cdbd", 40, 0.5)
                .streaked("#eab9a6", 30, 50, 9, 0.35)
                .edged("#e3cdb8", 8, 0.5)
                .glossy(0.6);
        Scatter.disc(
                t.random,
                92,
                x,
                y,
                400,
                (px, py, angle) -> t.put(
                        Outline.box(px, py, t.between(66, 96), t.between(56, 76), 15, angle),
                        Relief.slab(40, 15),
                        fish,
                        0.35));
        Surface onion = Surface.of("#e9c3d8").edged("#a63a7c", 4, 0.9).glossy(0.65);
        Scatter.disc(
                t.random,
                50,
                x,
                y - 10,
                380,
                (px, py, angle) -> t.put(
                        Outline.band(9, Outline.curl(t.random, px, py, 150, angle, 70)), Relief.dome(10), onion, 0.25));
        Garnish.chilliRings(t, 15, x, y, 370, 24);
        for (double[] p : new double[][] {{-420, 110}, {-370, 250}, {-250, 370}}) {
            sweetPotato(t, x + p[0], y + p[1]);
        }
        Surface corn = Surface.of("#d99a34")
                .mottled("#f0c060", 20, 0.5)
                .edged("#9a5a14", 5, 0.6)
                .glossy(0.4);
        Scatter.ellipse(
                t.random,
                70,
                x + 370,
                y + 220,
                120,
                240,
                35,
                (px, py, angle) ->
                        t.put(Outline.lump(t.random, px, py, 30, 24, angle, 0.12), Relief.dome(26), corn, 0.25));
        for (double[] c :
                new double[][] {{20, -60}, {-140, 60}, {150, 60}, {60, 230}, {-60, -250}, {240, -210}, {-290, -120}}) {
            Garnish.coriander(t, x + c[0], y + c[1], 70, t.between(0, 360));
        }
        Garnish.citrus(t, x - 260, y - 380, 125, "#6fa32c", "#cfdf80", 10);
        Garnish.citrusWedge(t, t.width() - 190, 190, 140, "#6fa32c", "#cfdf80", 60);
    }

    private static void sweetPotato(Tableau t, double x, double y) {
        Surface flesh = Surface.of("#e8842a")
                .mottled("#f2a450", 40, 0.5)
                .edged("#8f3a2a", 7, 1)
                .glossy(0.5);
        t.put(Outline.lump(t.random, x, y, 110, 98, 0, 0.05), Relief.slab(40, 10), flesh, 0.15);
    }

    static void turbot(Tableau t) {
        Tabletop.linen(t, "#f3ece2", "#d8cabb");
        double x = t.width() * 0.5;
        double y = t.height() * 0.5;
        Crockery.fork(t, 130, y - 300, 680, 88);
        Crockery.plate(t, x, y, 560, "#f8f3ea", "#cfae72");
        t.drape(
                Outline.lump(t.random, x, y + 10, 340, 300, 0, 0.04),
                Relief.dome(9),
                Surface.of("#f3dfa8")
                        .mottled("#ead08a", 60, 0.4)
                        .edged("#f8ecc8", 14, 0.6)
                        .glossy(0.85));
        Surface green = Surface.of("#5f8a1c").edged("#8fb53a", 4, 0.6).glossy(0.95);
        Scatter.disc(
                t.random,
                40,
                x,
                y,
                320,
                (px, py, angle) -> t.drape(Outline.circle(px, py, t.between(4, 17)), Relief.dome(4), green));
        Shape fillet = Outline.lump(t.random, x, y, 250, 138, -24, 0.06);
        Surface fish = Surface.of("#f2dcb8")
                .mottled("#c98a3a", 90, 0.75)
                .streaked("#fbf1de", 40, 60, 16, 0.5)
                .edged("#b8742a", 16, 0.6)
                .rough(4, 24)
                .glossy(0.5);
        t.put(fillet, Relief.slab(66, 44), fish, 0.1);
        Surface pearl = Surface.of("#2a2a30").glossy(0.85);
        Scatter.ellipse(
                t.random,
                60,
                x - 30,
                y - 30,
                66,
                40,
                -24,
                (px, py, angle) -> t.put(Outline.circle(px, py, 9), Relief.dome(13), pearl, 0.3));
        for (double[] l : new double[][] {{60, -40, -70}, {110, 0, -10}, {90, 40, 40}, {30, 20, 150}}) {
            Garnish.leaf(t, x + l[0], y + l[1], 150, l[2], "#5f9a34");
        }
        for (double[] p : new double[][] {{-250, 130}, {-200, 200}, {210, 190}, {265, 110}, {-150, -220}}) {
            Surface potato = Surface.of("#efc868")
                    .mottled("#d89a34", 40, 0.5)
                    .edged("#c98a2a", 8, 0.5)
                    .glossy(0.55);
            t.put(Outline.lump(t.random, x + p[0], y + p[1], 52, 44, 30, 0.05), Relief.dome(50), potato, 0.1);
        }
    }
}
