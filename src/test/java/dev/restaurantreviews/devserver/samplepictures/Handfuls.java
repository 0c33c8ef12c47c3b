package dev.restaurantreviews.devserver.samplepictures;

/** Tacos, croquetas and other things eaten with the fingers, and the salad that is better not. */
final class Handfuls {

    private Handfuls() {}

    static void tacos(Tableau t) {
        Tabletop.plaster(t, "#2f7f86", "#1f5f68");
        double x = t.width() * 0.47;
        double y = t.height() * 0.5;
        Crockery.plate(t, x, y, 535, "#f3e6d0", "#c74a1c");
        taco(t, x - 205, y - 205);
        taco(t, x + 225, y - 130);
        taco(t, x - 60, y + 225);
        Garnish.citrusWedge(t, x + 265, y + 240, 125, "#6fa32c", "#cfdf80", 200);
        Garnish.citrusWedge(t, x + 345, y + 140, 115, "#6fa32c", "#cfdf80", 160);
        radish(t, x - 370, y + 95);
        radish(t, x - 330, y + 165);
        radish(t, x - 400, y + 175);
        Vessel salsa = Crockery.bowl(t, t.width() - 210, 250, 170, 80, "#8a3a1c", "#f0dfc4");
        salsa.fill(
                t,
                52,
                10,
                Surface.of("#6f9a24")
                        .mottled("#9fc04a", 40, 0.6)
                        .speckled("#e6ecb0", 9, 0.3)
                        .rough(7, 24)
                        .glossy(0.7));
        Vessel red = Crockery.bowl(t, t.width() - 200, t.height() - 260, 150, 80, "#8a3a1c", "#f0dfc4");
        red.fill(
                t,
                52,
                10,
                Surface.of("#a92408")
                        .mottled("#d2501c", 40, 0.6)
                        .speckled("#f0c060", 9, 0.2)
                        .rough(5, 24)
                        .glossy(0.75));
    }

    private static void taco(Tableau t, double x, double y) {
        Surface corn = Surface.of("#e9c67c")
                .mottled("#f6e0a8", 60, 0.5)
                .mottled("#a8682a", 50, 0.4)
                .speckled("#7a4214", 18, 0.2)
                .rough(3, 26)
                .glossy(0.08);
        t.put(Outline.lump(t.random, x + 12, y + 12, 228, 222, 0, 0.02), Relief.slab(9, 7), corn, 0.05);
        t.put(Outline.lump(t.random, x, y, 225, 220, 40, 0.025), Relief.slab(9, 7), corn, 0.05);
        Surface pork = Surface.of("#a8481a")
                .mottled("#7a2c0c", 26, 0.7)
                .mottled("#d27a3a", 18, 0.5)
                .streaked("#e09a5a", 40, 30, 5, 0.4)
                .rough(4, 10)
                .glossy(0.6);
        Scatter.ellipse(
                t.random,
                46,
                x,
                y,
                150,
                112,
                t.between(0, 180),
                (px, py, angle) -> t.put(
                        Outline.lump(t.random, px, py, t.between(30, 52), t.between(17, 27), angle, 0.22),
                        Relief.dome(26),
                        pork,
                        0.35));
        Surface onion = Surface.of("#f0c6dc").edged("#b03a80", 5, 0.9).glossy(0.65);
        Scatter.disc(
                t.random,
                15,
                x,
                y,
                110,
                (px, py, angle) -> t.put(
                        Outline.band(10, Outline.curl(t.random, px, py, 90, angle, 80)), Relief.dome(9), onion, 0.3));
        Surface cheese = Surface.of("#fdf8ea").mottled("#e6dac0", 12, 0.4);
        Scatter.disc(
                t.random,
                26,
                x,
                y,
                130,
                (px, py, angle) ->
                        t.put(Outline.lump(t.random, px, py, 12, 9, angle, 0.3), Relief.dome(12), cheese, 0.3));
        for (int i = 0; i < 4; i++) {
            Garnish.coriander(t, x + t.between(-90, 90), y + t.between(-90, 90), 58, t.between(0, 360));
        }
        Surface avocado = Surface.of("#a9bf4f")
                .hearted("#dcdd88", 6, 26, 0.9)
                .edged("#5f7f22", 6, 0.8)
                .glossy(0.5);
        for (int i = 0; i < 3; i++) {
            t.put(
                    Outline.within(
                            Outline.ellipse(x - 40 + i * 32, y + 66, 88, 46, -35),
                            Outline.ellipse(x - 30 + i * 32, y + 84, 88, 52, -35)),
                    Relief.slab(16, 8),
                    avocado,
                    0.2);
        }
    }

    private static void radish(Tableau t, double x, double y) {
        Surface slice = Surface.of("#fbf3ee")
                .edged("#c4245a", 8, 1)
                .hearted("#f3e6e0", 20, 34, 0.8)
                .glossy(0.5);
        t.put(Outline.lump(t.random, x, y, 46, 42, 0, 0.04), Relief.slab(10, 5), slice, 0.15);
    }

    static void croquetas(Tableau t) {
        Tabletop.oak(t);
        double x = t.width() * 0.45;
        double y = t.height() * 0.5;
        Surface dish = Surface.of("#a8522a")
                .mottled("#8a3a18", 110, 0.5)
                .edged("#d28a54", 14, 0.6)
                .glossy(0.6);
        t.put(Outline.circle(x, y, 500), Relief.plate(52, 10, 90), dish, 0.02);
        double[][] places = {
            {-190, -190, 30},
            {40, -230, -20},
            {240, -120, 50},
            {-250, 40, -40},
            {-20, -20, 20},
            {220, 110, -10},
            {-150, 240, 10},
            {90, 260, 60},
            {-60, 130, -30},
            {90, -110, 80}
        };
        for (double[] p : places) {
            croqueta(t, x + p[0], y + p[1], p[2]);
        }
        broken(t, x + 330, y + 285, -30);
        Garnish.sprig(t, x - 340, y + 190, 110, 150, "#4f8a34");
        Garnish.citrusWedge(t, x - 350, y - 60, 110, "#eebb22", "#f8de72", 250);
        Garnish.chopped(t, 50, x, y, 380, "#4f8a34", 10);
        Vessel aioli = Crockery.bowl(t, t.width() - 230, 300, 175, 74, "#f0e4d0", "#2f5f8f");
        aioli.fill(
                t,
                48,
                8,
                Surface.of("#f6e3a6").mottled("#efd488", 40, 0.5).rough(10, 50).glossy(0.6));
        Garnish.chopped(t, 14, t.width() - 230, 300, 70, "#4f8a34", 9);
        olives(t, t.width() - 235, t.height() - 280);
        Garnish.steam(t, x, y - 130, 400, 0.36);
    }

    private static Surface crumbed() {
        return Surface.of("#c07a2c")
                .mottled("#94500f", 40, 0.6)
                .mottled("#e3ac5a", 13, 0.5)
                .speckled("#6e3608", 7, 0.3)
                .rough(5, 8)
                .glossy(0.25);
    }

    private static void croqueta(Tableau t, double x, double y, double degrees) {
        double dx = Math.cos(Math.toRadians(degrees)) * 66;
        double dy = Math.sin(Math.toRadians(degrees)) * 66;
        t.put(Outline.band(116, x - dx, y - dy, x, y + 3, x + dx, y + dy), Relief.dome(92), crumbed(), 0.25);
    }

    private static void broken(Tableau t, double x, double y, double degrees) {
        t.put(Outline.lump(t.random, x, y, 92, 78, degrees, 0.07), Relief.slab(64, 26), crumbed(), 0.1);
        Surface cream = Surface.of("#f7e8c6").mottled("#ead09a", 20, 0.4).glossy(0.75);
        t.drape(
                Outline.joined(
                        Outline.lump(t.random, x, y, 72, 58, degrees, 0.08),
                        Outline.lump(t.random, x + 62, y + 30, 48, 34, 20, 0.12)),
                Relief.dome(14),
                cream);
        Surface ham = Surface.of("#b5434a").mottled("#d88080", 10, 0.5).glossy(0.5);
        Scatter.disc(
                t.random,
                12,
                x + 14,
                y + 8,
                54,
                (px, py, angle) -> t.put(Outline.box(px, py, 17, 11, 2, angle), Relief.dome(7), ham, 0.3));
    }

    private static void olives(Tableau t, double x, double y) {
        Crockery.bowl(t, x, y, 190, 80, "#3f6275", "#f0e4d0");
        for (int i = 0; i < 22; i++) {
            Surface skin = Surface.of(i % 3 == 0 ? "#4a2c3c" : "#7f8a34")
                    .mottled(i % 3 == 0 ? "#6e4a5a" : "#a3ab50", 26, 0.5)
                    .glossy(0.75);
            double px = x + t.between(-95, 95);
            double py = y + t.between(-95, 95);
            t.put(Outline.ellipse(px, py, 43, 34, t.between(0, 180)), Relief.dome(58), skin, 0.3);
        }
    }

    static void papaya(Tableau t) {
        Tabletop.bleached(t);
        double x = t.width() * 0.5;
        double y = t.height() * 0.48;
        Surface banana = Surface.of("#4f7f2c")
                .streaked("#7fa84a", 64, 500, 9, 0.6)
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
        Garnish.citrusWedge(t, x + 300, y + 250, 115, "#6fa32c", "#cfdf80", 210);
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
