package dev.restaurantreviews.devserver.samplepictures;

/** Three tacos, which make a lunch. */
final class Tacos {

    private Tacos() {}

    static void tacos(Tableau t) {
        Tabletop.plaster(t, "#2f7f86", "#1f5f68");
        double x = t.width() * 0.47;
        double y = t.height() * 0.5;
        Crockery.plate(t, x, y, 535, "#f3e6d0", "#c74a1c");
        taco(t, x - 205, y - 205);
        taco(t, x + 225, y - 130);
        taco(t, x - 60, y + 225);
        Citrus.wedge(t, x + 265, y + 240, 125, "#6fa32c", "#cfdf80", 200);
        Citrus.wedge(t, x + 345, y + 140, 115, "#6fa32c", "#cfdf80", 160);
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
}
