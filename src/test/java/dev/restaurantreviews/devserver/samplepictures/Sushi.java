package dev.restaurantreviews.devserver.samplepictures;

/** The twelve-piece set under the lighthouse lamp. */
final class Sushi {

    private Sushi() {}

    static void set(Tableau t) {
        Tabletop.oak(t);
        double x = t.width() * 0.5;
        double y = t.height() * 0.47;
        Surface slate = Surface.of("#35373b")
                .mottled("#4a4d52", 120, 0.5)
                .edged("#5f6266", 8, 0.5)
                .rough(2, 36)
                .glossy(0.3);
        t.putAt(6, Outline.box(x, y, 1330, 820, 16, -3), Relief.slab(26, 7), slate);
        String[][] toppings = {
            {"#f4dcd0", "#e6a995"},
            {"#d9894f", "#5f4a44"},
            {"#f29a5a", "#fbe0c0"},
            {"#c23a34", "#e4776a"},
            {"#f6b79a", "#fbe6dc"},
            {"#f4c842", "#e0a020"},
        };
        for (int i = 0; i < 6; i++) {
            nigiri(t, x - 490 + i * 192, y - 190 - i * 9, toppings[i][0], toppings[i][1]);
        }
        for (int i = 0; i < 6; i++) {
            maki(t, x - 480 + (i % 3) * 150, y + 70 + (i / 3) * 150 - (i % 3) * 7, i % 2 == 0 ? "#e8743a" : "#7fa83a");
        }
        ginger(t, x + 130, y + 190);
        wasabi(t, x + 320, y + 210);
        Garnish.sprig(t, x + 250, y + 70, 130, -20, "#4f8a34");
        Citrus.slice(t, x + 500, y + 80, 90, "#eebb22", "#f8de72", 0);
        Vessel soy = Crockery.bowl(t, x + 530, y + 460, 150, 66, "#2f4f66", "#d9cfc0");
        soy.fill(t, 40, 14, Surface.of("#200c05").edged("#5f2c0e", 14, 0.6).glossy(0.95));
        Crockery.chopsticks(t, x - 620, y + 545, 980, -2, "#3a1a14");
    }

    private static void nigiri(Tableau t, double x, double y, String fish, String vein) {
        rice(t, x, y, 62, 134, 150);
        Surface slice = Surface.of(fish)
                .streaked(vein, 62, 44, 15, 0.75)
                .edged(vein, 8, 0.4)
                .rough(1.5, 20)
                .glossy(0.7);
        t.put(Outline.box(x - 2, y - 3, 112, 238, 48, 3), Relief.slab(34, 42), slice, 0.12);
        if ("#d9894f".equals(fish)) {
            Surface torched = Surface.of("#3a1a0c")
                    .patchy(50, 0.5)
                    .feathered(14)
                    .opacity(0.75)
                    .glossy(0.5);
            t.drape(Outline.box(x - 2, y - 3, 104, 228, 46, 3), Relief.flat(), torched);
        }
        if ("#f4c842".equals(fish)) {
            Surface nori = Surface.of("#1c2419").mottled("#2f3a26", 14, 0.5).glossy(0.3);
            t.drape(Outline.box(x, y, 142, 40, 4, 0), Relief.slab(4, 3), nori);
        }
        if ("#f4dcd0".equals(fish)) {
            Garnish.springOnion(t, 9, x, y - 10, 36, 13);
        }
    }

    private static void rice(Tableau t, double x, double y, double a, double b, int grains) {
        t.put(Outline.ellipse(x, y, a + 6, b + 6, 0), Relief.dome(56), Surface.of("#efe4cf"), 0.05);
        Surface grain = Surface.of("#fdf7ea").edged("#d9c9aa", 3, 0.5).glossy(0.5);
        Scatter.ellipse(
                t.random,
                grains,
                x,
                y,
                a + 4,
                b + 4,
                0,
                (px, py, angle) -> t.drape(Outline.ellipse(px, py, 12, 6.5, angle), Relief.dome(7), grain));
    }

    private static void maki(Tableau t, double x, double y, String heart) {
        Surface nori = Surface.of("#1a2018").mottled("#323c2a", 12, 0.5).glossy(0.3);
        t.put(Outline.circle(x, y, 66), Relief.slab(78, 7), nori, 0.05);
        t.drape(Outline.circle(x, y, 58), Relief.flat(), Surface.of("#f1e7d2"));
        Surface grain = Surface.of("#fdf7ea").edged("#cfbd9c", 3, 0.6).glossy(0.5);
        Scatter.disc(
                t.random,
                70,
                x,
                y,
                52,
                (px, py, angle) -> t.drape(Outline.ellipse(px, py, 9.5, 5.5, angle), Relief.dome(6), grain));
        Surface filling = Surface.of(heart)
                .mottled("#ffffff", 16, 0.25)
                .edged("#7a3a14", 4, 0.4)
                .glossy(0.6);
        t.drape(Outline.lump(t.random, x, y, 27, 24, 0, 0.15), Relief.dome(6), filling);
    }

    private static void ginger(Tableau t, double x, double y) {
        Surface pink = Surface.of("#f3b8a8")
                .mottled("#f9dccf", 30, 0.6)
                .edged("#e08f80", 6, 0.6)
                .glossy(0.65);
        for (int i = 0; i < 9; i++) {
            t.put(
                    Outline.lump(
                            t.random, x + t.between(-52, 52), y + t.between(-46, 46), 66, 38, t.between(0, 180), 0.18),
                    Relief.slab(15, 16),
                    pink,
                    0.35);
        }
    }

    private static void wasabi(Tableau t, double x, double y) {
        Surface paste =
                Surface.of("#94b357").mottled("#b3cd7a", 20, 0.5).rough(4, 16).glossy(0.2);
        t.put(Outline.lump(t.random, x, y, 62, 56, 0, 0.08), Relief.dome(60), paste, 0.1);
    }
}
