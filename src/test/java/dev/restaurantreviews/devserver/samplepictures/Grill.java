package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** What comes off fire, charcoal and hot iron. */
final class Grill {

    private Grill() {}

    static void jerk(Tableau t) {
        Tabletop.tiles(t, "#d9a93f", "#4f7f6a", 330);
        double x = t.width() * 0.5;
        double y = t.height() * 0.5;
        Crockery.plate(t, x, y, 545, "#f3ead8", "#38620f");
        riceAndPeas(t, x - 170, y - 190, 250, 215);
        for (int i = 0; i < 9; i++) {
            plantain(t, x - 330 + (i % 5) * 92, y + 130 + (i / 5) * 105 + (i % 2) * 22, t.between(-30, 30));
        }
        drumstick(t, x + 150, y - 260, 70);
        drumstick(t, x + 300, y - 110, 100);
        thigh(t, x + 130, y - 20, 30);
        thigh(t, x + 270, y + 130, -30);
        Garnish.citrusWedge(t, x + 95, y + 330, 125, "#6fa32c", "#cfdf80", 215);
        slaw(t, x - 60, y + 395);
        Garnish.chilliRings(t, 7, x + 240, y - 10, 170, 20);
        Garnish.springOnion(t, 26, x - 60, y - 80, 340, 16);
        Garnish.sprig(t, x + 370, y + 260, 90, 60, "#4f8a34");
        Garnish.steam(t, x + 160, y - 150, 400, 0.33);
    }

    private static void riceAndPeas(Tableau t, double x, double y, double a, double b) {
        t.put(Outline.lump(t.random, x, y, a, b, -30, 0.06), Relief.dome(70), Surface.of("#cbb08a"), 0.1);
        Surface grain = Surface.of("#ead7b4")
                .mottled("#c9a878", 20, 0.4)
                .edged("#a98a5c", 3, 0.5)
                .glossy(0.3);
        Scatter.ellipse(
                t.random,
                520,
                x,
                y,
                a,
                b,
                -30,
                (px, py, angle) -> t.put(Outline.ellipse(px, py, 17, 6, angle), Relief.dome(10), grain, 0.35));
        Surface bean = Surface.of("#6b2420").mottled("#94483a", 16, 0.5).glossy(0.5);
        Scatter.ellipse(
                t.random,
                48,
                x,
                y,
                a * 0.94,
                b * 0.94,
                -30,
                (px, py, angle) -> t.put(Outline.ellipse(px, py, 23, 14, angle), Relief.dome(18), bean, 0.3));
    }

    private static void plantain(Tableau t, double x, double y, double degrees) {
        Surface fried = Surface.of("#dd9a2a")
                .mottled("#f0bd55", 40, 0.5)
                .mottled("#8f4a0e", 60, 0.45)
                .edged("#7a3c0c", 10, 0.85)
                .glossy(0.7);
        t.put(Outline.lump(t.random, x, y, 82, 52, degrees, 0.05), Relief.slab(24, 12), fried, 0.15);
    }

    private static Surface charred() {
        return Surface.of("#8a3f16")
                .mottled("#4a1c08", 60, 0.85)
                .mottled("#b9662a", 34, 0.5)
                .speckled("#1f0c05", 13, 0.4)
                .edged("#5c2409", 14, 0.5)
                .rough(6, 20)
                .glossy(0.5);
    }

    private static void drumstick(Tableau t, double x, double y, double degrees) {
        double rad = Math.toRadians(degrees);
        double dx = Math.cos(rad);
        double dy = Math.sin(rad);
        Surface bone = Surface.of("#eedcc0").mottled("#c9a988", 16, 0.4).glossy(0.4);
        t.put(
                Outline.joined(
                        Outline.band(30, x - dx * 60, y - dy * 60, x - dx * 150, y - dy * 150),
                        Outline.circle(x - dx * 152 - dy * 14, y - dy * 152 + dx * 14, 22),
                        Outline.circle(x - dx * 152 + dy * 14, y - dy * 152 - dx * 14, 22)),
                Relief.dome(34),
                bone,
                0.1);
        t.put(
                Outline.tapered(56, 150, x - dx * 90, y - dy * 90, x, y, x + dx * 90, y + dy * 90),
                Relief.dome(84),
                charred(),
                0.15);
    }

    private static void thigh(Tableau t, double x, double y, double degrees) {
        t.put(Outline.lump(t.random, x, y, 165, 112, degrees, 0.12), Relief.dome(76), charred(), 0.2);
    }

    static void slaw(Tableau t, double x, double y) {
        Surface white = Surface.of("#eef0cf").edged("#bfcf8a", 4, 0.6).glossy(0.5);
        Surface carrot = Surface.of("#e07f22").glossy(0.5);
        Surface purple = Surface.of("#8a3a72").edged("#5f1f4c", 4, 0.6).glossy(0.5);
        Surface[] kinds = {white, carrot, purple, white};
        Scatter.ellipse(
                t.random,
                70,
                x,
                y,
                150,
                62,
                0,
                (px, py, angle) -> t.put(
                        Outline.band(8, Outline.curl(t.random, px, py, 70, angle, 60)),
                        Relief.dome(8),
                        kinds[t.random.nextInt(4)],
                        0.3));
    }

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
        Garnish.citrusWedge(t, x + 500, y - 230, 105, "#eebb22", "#f8de72", 110);
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

    static void burger(Tableau t) {
        Tabletop.blue(t);
        double x = t.width() * 0.37;
        double y = t.height() * 0.52;
        Crockery.board(t, t.width() * 0.5, y, 1370, 960, 2);
        Surface paper = Surface.of("#f5ecdc").mottled("#d9c6a6", 90, 0.4).rough(3, 50);
        t.put(Outline.box(x, y, 760, 720, 10, 14), Relief.slab(4, 3), paper, 0.05);
        layers(t, x, y);
        fries(t, t.width() * 0.755, t.height() * 0.38);
        Vessel sauce = Crockery.bowl(t, t.width() * 0.76, t.height() * 0.78, 145, 70, "#f3ead8", "#a9370f");
        sauce.fill(
                t,
                46,
                10,
                Surface.of("#b3200c").mottled("#d2401c", 50, 0.5).rough(8, 40).glossy(0.85));
        Garnish.steam(t, x + 20, y - 180, 340, 0.25);
    }

    private static void layers(Tableau t, double x, double y) {
        Surface crust = Surface.of("#c98a40").mottled("#a8621f", 80, 0.5).glossy(0.3);
        t.put(Outline.circle(x + 26, y + 34, 305), Relief.slab(46, 34), crust, 0.1);
        Surface lettuce = Surface.of("#7fae3a")
                .mottled("#b5d46a", 50, 0.6)
                .edged("#5a8f22", 10, 0.6)
                .rough(12, 34)
                .glossy(0.4);
        t.put(Outline.lump(t.random, x + 18, y + 24, 345, 330, 0, 0.09), Relief.slab(18, 20), lettuce, 0.1);
        Surface tomato = Surface.of("#c9301a").mottled("#e8603a", 40, 0.5).glossy(0.7);
        t.put(Outline.circle(x + 110, y + 150, 170), Relief.slab(22, 10), tomato, 0.1);
        t.put(Outline.circle(x - 120, y + 140, 170), Relief.slab(22, 10), tomato, 0.1);
        t.put(Outline.circle(x + 150, y - 100, 170), Relief.slab(22, 10), tomato, 0.1);
        t.put(
                Outline.lump(t.random, x + 10, y + 14, 312, 304, 0, 0.04),
                Relief.slab(50, 26),
                Surface.of("#5a2d16").mottled("#3a180a", 40, 0.7).rough(7, 18).glossy(0.45),
                0.1);
        t.put(
                Outline.box(x + 10, y + 12, 470, 470, 24, 40),
                Relief.slab(14, 10),
                Surface.of("#f0a524").edged("#f7c659", 12, 0.6).glossy(0.6),
                0.05);
        Surface bun = Surface.of("#c07a30")
                .mottled("#a3581a", 160, 0.6)
                .edged("#e3b064", 40, 0.8)
                .hearted("#a85c1a", 120, 260, 0.5)
                .rough(1.2, 26)
                .glossy(0.5);
        t.put(Outline.lump(t.random, x - 6, y - 8, 275, 270, 0, 0.015), Relief.dome(140), bun, 0.05);
        Surface seed = Surface.of("#f6e6bf").edged("#b98a4a", 2, 0.5).glossy(0.4);
        Scatter.disc(
                t.random,
                120,
                x - 12,
                y - 14,
                210,
                (px, py, angle) -> t.drape(Outline.leaf(px, py, 22, 14, angle), Relief.dome(7), seed));
    }

    private static void fries(Tableau t, double x, double y) {
        Crockery.bowl(t, x, y, 270, 90, "#2c4a5c", "#d9cfc0");
        Surface chip = Surface.of("#e9b347")
                .mottled("#f5d27a", 30, 0.5)
                .mottled("#c07f1e", 60, 0.5)
                .edged("#b9711a", 6, 0.6)
                .glossy(0.4);
        Scatter.disc(
                t.random,
                95,
                x,
                y,
                185,
                (px, py, angle) ->
                        t.put(Outline.box(px, py, t.between(120, 215), 31, 5, angle), Relief.slab(28, 7), chip, 0.35));
        Surface cheese = Surface.of("#f2a01c").edged("#f8c65a", 7, 0.6).glossy(0.85);
        t.drape(Outline.lump(t.random, x - 10, y, 125, 95, 30, 0.3), Relief.dome(9), cheese);
        Surface bacon =
                Surface.of("#8e2f1a").mottled("#d88a6a", 14, 0.5).rough(3, 8).glossy(0.5);
        Scatter.disc(
                t.random,
                34,
                x,
                y,
                150,
                (px, py, angle) ->
                        t.put(Outline.lump(t.random, px, py, 17, 12, angle, 0.25), Relief.dome(12), bacon, 0.3));
        Garnish.springOnion(t, 36, x, y, 170, 15);
    }

    static void brisket(Tableau t) {
        Tabletop.walnut(t);
        double x = t.width() * 0.5;
        double y = t.height() * 0.5;
        Surface tray = Surface.of("#8d8780").mottled("#6c655e", 120, 0.5).glossy(0.6);
        t.put(Outline.box(x, y, 1380, 980, 60, 2), Relief.plate(44, 10, 46), tray, 0.02);
        Surface paper =
                Surface.of("#d8b98c").mottled("#b98f5c", 110, 0.45).rough(4, 70).glossy(0.05);
        t.putAt(18, Outline.box(x, y, 1230, 840, 12, 0), Relief.slab(4, 3), paper);
        for (int i = 0; i < 6; i++) {
            sliceOfBrisket(t, x - 330 + i * 88, y - 90 + i * 9, 96 + t.between(-5, 5));
        }
        cabbage(t, x + 400, y - 190);
        for (int i = 0; i < 9; i++) {
            pickle(t, x + 330 + (i % 3) * 95, y + 130 + (i / 3) * 72);
        }
        Scatter.ellipse(
                t.random,
                12,
                x - 250,
                y + 305,
                250,
                66,
                0,
                (px, py, angle) ->
                        t.put(Outline.box(px, py, 92, 80, 18, angle), Relief.slab(66, 22), bark().glossy(0.85), 0.2));
        Vessel sauce = Crockery.bowl(t, x + 130, y + 330, 112, 70, "#e9e0d2", "#a9370f");
        sauce.fill(t, 46, 14, Surface.of("#5c1608").edged("#8a2c10", 10, 0.6).glossy(0.95));
        Surface onion = Surface.of("#f3e6ea").edged("#b0558a", 4, 0.8).glossy(0.6);
        Scatter.disc(
                t.random,
                9,
                x + 170,
                y + 160,
                90,
                (px, py, angle) -> t.put(Outline.ring(px, py, 50, 40), Relief.dome(10), onion, 0.2));
        Garnish.steam(t, x - 140, y - 160, 430, 0.35);
    }

    private static Surface bark() {
        return Surface.of("#3a1a0e")
                .mottled("#1c0c07", 26, 0.8)
                .mottled("#6e3216", 40, 0.5)
                .speckled("#0f0705", 8, 0.5)
                .rough(7, 12)
                .glossy(0.5);
    }

    private static void sliceOfBrisket(Tableau t, double x, double y, double degrees) {
        Shape outline = Outline.box(x, y, 480, 108, 44, degrees);
        t.put(outline, Relief.slab(52, 14), bark(), 0.12);
        Surface meat = Surface.of("#8f4a34")
                .streaked("#b9745a", degrees + 82, 50, 6, 0.6)
                .streaked("#6e2f20", degrees + 82, 60, 9, 0.5)
                .edged("#c2405a", 13, 0.55)
                .rough(3, 9)
                .glossy(0.7);
        t.drape(Outline.box(x + 4, y + 6, 440, 80, 34, degrees), Relief.slab(5, 8), meat);
        Surface fat =
                Surface.of("#e6c79a").mottled("#c99a68", 20, 0.4).opacity(0.9).glossy(0.8);
        t.drape(Outline.band(13, x + 6, y - 170, x - 4, y, x - 12, y + 165), Relief.dome(4), fat);
    }

    private static void cabbage(Tableau t, double x, double y) {
        for (int i = 0; i < 9; i++) {
            double far = 190 - i * 20;
            Surface leaf = Surface.of(i % 2 == 0 ? "#c9d184" : "#9fb257")
                    .mottled("#e6e4b0", 40, 0.5)
                    .edged("#3a2410", 13, 0.85)
                    .glossy(0.5);
            t.put(
                    Outline.within(
                            Outline.lump(t.random, x, y, far, far * 0.82, 20, 0.07),
                            Outline.box(x, y + 60, 600, 330, 0, 20)),
                    Relief.slab(20, 16),
                    leaf,
                    0.1);
        }
        t.drape(
                Outline.lump(t.random, x, y + 20, 120, 60, 20, 0.25),
                Relief.dome(5),
                Surface.of("#d8a21c").opacity(0.7).edged("#efc95a", 6, 0.6).glossy(0.9));
    }

    private static void pickle(Tableau t, double x, double y) {
        Surface skin = Surface.of("#7f9436")
                .hearted("#b5c06a", 5, 12, 1)
                .mottled("#98a84a", 14, 0.4)
                .edged("#4f6a1c", 5, 0.8)
                .glossy(0.7);
        t.put(Outline.lump(t.random, x, y, 52, 46, 0, 0.05), Relief.slab(13, 6), skin, 0.15);
    }
}
