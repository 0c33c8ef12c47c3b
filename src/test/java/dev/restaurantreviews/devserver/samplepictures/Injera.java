package dev.restaurantreviews.devserver.samplepictures;

/** One wide injera for everyone's hands. */
final class Injera {

    private Injera() {}

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
}
