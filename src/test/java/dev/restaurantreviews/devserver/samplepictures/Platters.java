package dev.restaurantreviews.devserver.samplepictures;

/** Dishes for a table full of hands: mezze, injera, and a dosa with its chutneys. */
final class Platters {

    private Platters() {}

    static void mezze(Tableau t) {
        Tabletop.tiles(t, "#b5542a", "#e3cda6", 400);
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
                Outline.tapered(30, 18, Outline.curl(t.random, x - radius * 0.4, y + radius * 0.2, radius, -20, 60)),
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
        Garnish.citrusWedge(t, x + radius * 0.5, y - radius * 0.45, 85, "#eebb22", "#f8de72", 200);
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
        Garnish.citrusWedge(t, x + 90, y + 130, 75, "#eebb22", "#f8de72", 190);
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

    static void injera(Tableau t) {
        Tabletop.walnut(t);
        double x = t.width() * 0.5;
        double y = t.height() * 0.5;
        basket(t, x, y, 760);
        Surface teff =
                Surface.of("#c7a984").mottled("#a98660", 90, 0.4).rough(2, 30).glossy(0.12);
        t.put(Outline.lump(t.random, x, y, 665, 660, 0, 0.015), Relief.slab(14, 10), teff, 0.05);
        pores(t, x, y, 640);
        String[][] stews = {
            {"#a8320c", "#d2601c"},
            {"#6a2a12", "#95502a"},
            {"#d9a21c", "#efc658"},
            {"#3f6f24", "#78a040"},
            {"#b5481c", "#dd7f3a"},
            {"#e0b048", "#f3d68a"}
        };
        for (int i = 0; i < stews.length; i++) {
            double angle = Math.PI * 2 * i / 6 + 0.3;
            stew(t, x + Math.cos(angle) * 385, y + Math.sin(angle) * 385, i, stews[i]);
        }
        salad(t, x, y);
        for (int i = 0; i < 3; i++) {
            double angle = Math.PI * 2 * i / 3 + 1.3;
            roll(t, x + Math.cos(angle) * 590, y + Math.sin(angle) * 590, Math.toDegrees(angle) + 90, teff);
        }
        Garnish.steam(t, x + 150, y - 240, 480, 0.3);
    }

    private static void basket(Tableau t, double x, double y, double radius) {
        String[] colours = {"#c9963e", "#8e2a14", "#c9963e", "#2f5f4a", "#c9963e", "#5a2350"};
        t.put(Outline.circle(x, y, radius), Relief.plate(60, 16, 90), Surface.of("#c9963e"), 0.02);
        for (int ring = 0; ring < 6; ring++) {
            double far = radius - 4 - ring * 19;
            for (int i = 0; i < 150; i++) {
                double angle = 2 * Math.PI * (i + ring * 0.5) / 150;
                String colour = (i / 5 + ring) % 3 == 0 ? colours[ring] : "#cfa04c";
                t.drape(
                        Outline.ellipse(
                                x + Math.cos(angle) * far, y + Math.sin(angle) * far, 10, 19, Math.toDegrees(angle)),
                        Relief.dome(7),
                        Surface.of(colour).edged("#7a4f18", 3, 0.5).glossy(0.25));
            }
        }
    }

    private static void pores(Tableau t, double x, double y, double radius) {
        Surface eye = Surface.of("#8f6d48").opacity(0.7);
        Scatter.disc(
                t.random,
                1500,
                x,
                y,
                radius,
                (px, py, angle) -> t.drape(
                        Outline.ellipse(px, py, t.between(3, 6.5), t.between(2, 5), angle),
                        new Relief((d, m) -> -1.6, 0.4),
                        eye));
    }

    private static void stew(Tableau t, double x, double y, int kind, String[] colours) {
        Surface sauce =
                Surface.of(colours[0]).mottled(colours[1], 40, 0.7).rough(6, 18).glossy(0.65);
        t.put(Outline.lump(t.random, x, y, 158, 148, 0, 0.1), Relief.dome(38), sauce, 0.1);
        Surface bit = Surface.of(colours[1])
                .mottled(colours[0], 20, 0.6)
                .edged(colours[0], 5, 0.6)
                .glossy(0.55);
        boolean coarse = kind == 1 || kind == 4;
        Scatter.disc(t.random, coarse ? 16 : 90, x, y, 125, (px, py, angle) -> {
            double size = coarse ? t.between(26, 44) : t.between(8, 16);
            t.put(Outline.lump(t.random, px, py, size, size * 0.7, angle, 0.2), Relief.dome(size * 0.8), bit, 0.35);
        });
        if (kind == 1) {
            Garnish.egg(t, x + 10, y - 20, 62, 30);
        }
    }

    private static void salad(Tableau t, double x, double y) {
        Surface leaf = Surface.of("#86ad44")
                .mottled("#b9d478", 24, 0.5)
                .edged("#5a8426", 6, 0.6)
                .rough(5, 18)
                .glossy(0.4);
        Scatter.disc(
                t.random,
                28,
                x,
                y,
                125,
                (px, py, angle) ->
                        t.put(Outline.lump(t.random, px, py, 58, 36, angle, 0.28), Relief.dome(17), leaf, 0.3));
        Surface tomato = Surface.of("#cf3a1e").mottled("#ee7a54", 18, 0.5).glossy(0.7);
        Scatter.disc(
                t.random,
                11,
                x,
                y,
                110,
                (px, py, angle) -> t.put(Outline.wedge(px, py, 42, angle, 110), Relief.slab(24, 10), tomato, 0.25));
        Garnish.chilliRings(t, 6, x, y, 110, 20);
    }

    private static void roll(Tableau t, double x, double y, double degrees, Surface teff) {
        double dx = Math.cos(Math.toRadians(degrees)) * 125;
        double dy = Math.sin(Math.toRadians(degrees)) * 125;
        t.put(Outline.band(96, x - dx, y - dy, x, y, x + dx, y + dy), Relief.dome(72), teff, 0.2);
        Surface eye = Surface.of("#8f6d48").opacity(0.7);
        Scatter.ellipse(
                t.random,
                130,
                x,
                y,
                150,
                40,
                degrees,
                (px, py, angle) ->
                        t.drape(Outline.ellipse(px, py, 5, 3.5, angle), new Relief((d, m) -> -1.6, 0.4), eye));
    }

    static void dosa(Tableau t) {
        Tabletop.walnut(t);
        Surface leaf = Surface.of("#4a7a2a")
                .streaked("#7aa446", 4, 600, 9, 0.6)
                .edged("#2f5a16", 14, 0.5)
                .rough(2, 60)
                .glossy(0.4);
        t.put(Outline.box(800, 600, 1500, 1080, 110, 2), Relief.slab(8, 8), leaf, 0.02);
        t.drape(
                Outline.band(15, 60, 575, 800, 600, 1540, 622),
                Relief.dome(9),
                Surface.of("#a5bd62").glossy(0.4));
        crepe(t);
        String[] chutneys = {"#f6efdf", "#e9d9a4", "#a9c25a", "#5f8f2c", "#e2a02c", "#d2581c", "#8a2a0c", "#4a1a0a"};
        for (int i = 0; i < 8; i++) {
            double x = 205 + i * 170;
            chutney(t, x, 905 + (i % 2) * 70, chutneys[i]);
        }
        Vessel sambar = Crockery.bowl(t, 1330, 190, 160, 84, "#b9b2a8", "#8f877c");
        sambar.fill(
                t,
                56,
                12,
                Surface.of("#b5661a").mottled("#d8903a", 40, 0.6).rough(3, 20).glossy(0.75));
        Garnish.coriander(t, 1330, 180, 50, 40);
        Garnish.chilliRings(t, 3, 1320, 200, 70, 18);
        Garnish.steam(t, 700, 330, 430, 0.34);
    }

    private static void crepe(Tableau t) {
        Surface crisp = Surface.of("#d0913c")
                .mottled("#a8601a", 90, 0.7)
                .mottled("#ecc47c", 40, 0.5)
                .speckled("#8a4710", 12, 0.25)
                .streaked("#e8b868", -7, 200, 12, 0.4)
                .edged("#8a4a14", 14, 0.6)
                .rough(2, 18)
                .glossy(0.35);
        t.put(Outline.tapered(230, 205, 150, 500, 640, 440, 1100, 396), Relief.dome(135), crisp, 0.1);
        t.put(Outline.tapered(60, 110, 200, 590, 660, 530, 1090, 480), Relief.dome(40), crisp, 0.3);
        Surface filling = Surface.of("#e2b43a")
                .mottled("#c98f1c", 30, 0.6)
                .speckled("#3a2a10", 9, 0.12)
                .rough(7, 16)
                .glossy(0.4);
        t.put(Outline.lump(t.random, 1195, 392, 112, 92, 0, 0.14), Relief.dome(84), filling, 0.2);
        Garnish.chopped(t, 16, 1200, 392, 80, "#4f8a34", 14);
    }

    private static void chutney(Tableau t, double x, double y, String colour) {
        Vessel bowl = Crockery.bowl(t, x, y, 92, 60, "#c3bbb0", "#958c80");
        bowl.fill(
                t,
                38,
                6,
                Surface.of(colour)
                        .mottled("#ffffff", 26, 0.2)
                        .mottled("#3a2010", 16, 0.2)
                        .rough(6, 20)
                        .glossy(0.55));
        Surface seed = Surface.of("#2a1a10");
        Scatter.disc(
                t.random, 7, x, y, 44, (px, py, angle) -> t.drape(Outline.circle(px, py, 4.5), Relief.dome(6), seed));
        Garnish.leaf(t, x - 14, y - 6, 44, t.between(0, 360), "#4f7a2c");
    }
}
