package dev.restaurantreviews.devserver.samplepictures;

/** Auntie Maybelle's jerk chicken and all that goes with it. */
final class Jerk {

    private Jerk() {}

    static void jerk(Tableau t) {
        Tabletop.tiles(t, "#d9bd86", "#7f9c88", 330);
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
        Citrus.wedge(t, x + 95, y + 330, 125, "#6fa32c", "#cfdf80", 215);
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
}
