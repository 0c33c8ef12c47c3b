package dev.restaurantreviews.devserver.samplepictures;

/** Small plates, all of them. */
final class Mezze {

    private Mezze() {}

    static void mezze(Tableau t) {
        Tabletop.tiles(t, "#b06a48", "#e6d6b8", 400);
        aubergine(t, 430, 360, 300);
        hummus(t, 1050, 330, 270);
        tabbouleh(t, 830, 850, 265);
        vineLeaves(t, 1340, 830);
        pickles(t, 290, 900);
        flatbread(t, 1440, 250, 20);
        flatbread(t, 560, 1130, -8);
        Vessel garlic = Crockery.bowl(t, 1120, 1090, 125, 60, "#f0e4d0", "#38620f");
        garlic.fill(
                t,
                40,
                6,
                Surface.of("#fdf7e8").mottled("#efe3c4", 40, 0.4).rough(9, 40).glossy(0.5));
        Vessel olives = Crockery.bowl(t, 730, 100, 130, 60, "#3f6275", "#f0e4d0");
        olives.fill(t, 20, 8, Surface.of("#8a8a2a").glossy(0.9));
        for (int i = 0; i < 13; i++) {
            t.put(
                    Outline.ellipse(730 + t.between(-70, 70), 100 + t.between(-70, 70), 33, 26, t.between(0, 180)),
                    Relief.dome(46),
                    Surface.of(i % 2 == 0 ? "#3a2230" : "#707c30").glossy(0.75),
                    0.3);
        }
    }

    private static void swirl(Tableau t, double x, double y, double radius, Surface paste) {
        for (int ring = 0; ring < 4; ring++) {
            double far = radius * (0.86 - ring * 0.2);
            t.drape(Outline.ring(x, y, far, far - radius * 0.17), Relief.dome(16), paste);
        }
    }

    private static void aubergine(Tableau t, double x, double y, double radius) {
        Vessel bowl = Crockery.bowl(t, x, y, radius, 80, "#efe4d0", "#a9370f");
        Surface smoky = Surface.of("#c3a277")
                .mottled("#8f6a42", 50, 0.5)
                .mottled("#e3cda4", 24, 0.4)
                .rough(6, 30)
                .glossy(0.5);
        bowl.fill(t, 44, 6, smoky);
        swirl(t, x, y, radius * 0.8, smoky);
        t.drape(
                Outline.band(24, Outline.curl(t.random, x - radius * 0.4, y + radius * 0.2, radius, -20, 60)),
                Relief.dome(4),
                Surface.of("#b08a14").opacity(0.75).glossy(0.95));
        Surface seed = Surface.of("#b01030").mottled("#e0506a", 10, 0.5).glossy(0.85);
        Scatter.disc(
                t.random,
                60,
                x,
                y,
                radius * 0.6,
                (px, py, angle) ->
                        t.put(Outline.lump(t.random, px, py, 13, 10, angle, 0.15), Relief.dome(14), seed, 0.2));
        Garnish.chopped(t, 46, x, y, radius * 0.65, "#4f8a34", 12);
        Garnish.sprig(t, x + 20, y - 10, 90, 240, "#4f8a34");
    }

    private static void hummus(Tableau t, double x, double y, double radius) {
        Vessel bowl = Crockery.bowl(t, x, y, radius, 74, "#2f5f77", "#e8d9bd");
        Surface cream =
                Surface.of("#e9cf98").mottled("#f4e2b8", 40, 0.5).rough(3, 30).glossy(0.4);
        bowl.fill(t, 40, 6, cream);
        swirl(t, x, y, radius * 0.84, cream);
        t.drape(
                Outline.lump(t.random, x, y, radius * 0.4, radius * 0.32, 0, 0.2),
                Relief.dome(5),
                Surface.of("#c09a18").opacity(0.75).edged("#e6cc5a", 6, 0.6).glossy(0.95));
        t.drape(
                Outline.lump(t.random, x + 20, y + 60, radius * 0.5, radius * 0.2, 30, 0.3),
                Relief.flat(),
                Surface.of("#b5380c").patchy(24, 0.55).opacity(0.8));
        Surface pea = Surface.of("#dfb460")
                .mottled("#f0d394", 16, 0.5)
                .edged("#b07f2c", 5, 0.5)
                .glossy(0.4);
        Scatter.disc(
                t.random,
                11,
                x,
                y,
                radius * 0.34,
                (px, py, angle) -> t.put(Outline.circle(px, py, 21), Relief.dome(34), pea, 0.2));
        Garnish.chopped(t, 26, x, y, radius * 0.6, "#4f8a34", 11);
    }

    private static void tabbouleh(Tableau t, double x, double y, double radius) {
        Vessel bowl = Crockery.bowl(t, x, y, radius, 80, "#e9dcc6", "#c47406");
        bowl.fill(t, 36, 4, Surface.of("#3f6a1e"));
        Surface leaf = Surface.of("#4f8a24")
                .mottled("#86b540", 14, 0.5)
                .edged("#2f5a12", 3, 0.4)
                .glossy(0.3);
        Surface red = Surface.of("#cf3418").mottled("#ee7a54", 14, 0.5).glossy(0.7);
        Surface grain = Surface.of("#e8cf94").glossy(0.3);
        Surface[] kinds = {leaf, leaf, leaf, leaf, leaf, red, grain, grain};
        Scatter.disc(t.random, 620, x, y, radius * 0.76, (px, py, angle) -> {
            Surface kind = kinds[t.random.nextInt(kinds.length)];
            double size = kind == grain ? 8 : t.between(13, 22);
            t.put(Outline.lump(t.random, px, py, size, size * 0.65, angle, 0.3), Relief.dome(13), kind, 0.35);
        });
        Citrus.wedge(t, x + radius * 0.5, y - radius * 0.45, 85, "#eebb22", "#f8de72", 200);
    }

    private static void vineLeaves(Tableau t, double x, double y) {
        Crockery.plate(t, x, y, 240, "#f3ead8", "#38620f");
        for (int i = 0; i < 9; i++) {
            Surface leaf = Surface.of("#5f6a2a")
                    .mottled("#83893f", 30, 0.6)
                    .streaked("#3f4a18", 80, 40, 6, 0.5)
                    .rough(2, 14)
                    .glossy(0.65);
            double px = x - 84 + (i % 3) * 84;
            double py = y - 92 + (i / 3) * 90;
            t.put(Outline.band(50, px - 24, py - 58, px, py, px + 18, py + 52), Relief.dome(46), leaf, 0.2);
        }
        Citrus.wedge(t, x + 90, y + 130, 75, "#eebb22", "#f8de72", 190);
    }

    private static void pickles(Tableau t, double x, double y) {
        Crockery.bowl(t, x, y, 195, 70, "#38620f", "#e8d9bd");
        Surface pink = Surface.of("#d9447f")
                .mottled("#f08fb5", 30, 0.5)
                .edged("#b01f5f", 6, 0.6)
                .glossy(0.7);
        Scatter.disc(
                t.random,
                26,
                x,
                y,
                115,
                (px, py, angle) -> t.put(Outline.box(px, py, 118, 32, 6, angle), Relief.slab(28, 8), pink, 0.35));
    }

    private static void flatbread(Tableau t, double x, double y, double degrees) {
        Surface bread = Surface.of("#e6c48a")
                .mottled("#f3deb0", 70, 0.6)
                .mottled("#b5742c", 60, 0.55)
                .speckled("#7a3f12", 22, 0.22)
                .rough(7, 70)
                .glossy(0.1);
        t.put(Outline.lump(t.random, x, y, 250, 205, degrees, 0.05), Relief.dome(64), bread, 0.1);
    }
}
