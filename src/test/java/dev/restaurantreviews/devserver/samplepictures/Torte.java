package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** The chocolate torte that has swayed many a vote. */
final class Torte {

    private Torte() {}

    static void torte(Tableau t) {
        Tabletop.marble(t);
        double x = t.width() * 0.49;
        double y = t.height() * 0.5;
        Crockery.napkin(t, x + 360, y + 250, 560, 420, -16, "#6b3a5e");
        Crockery.plate(t, x, y, 550, "#d9cfc4", "#6b3a5e");
        Shape whole = Outline.circle(x, y, 410);
        Shape gap = Outline.wedge(x, y, 620, 22, 46);
        Surface glaze = Surface.of("#3a1a10")
                .mottled("#4f2717", 160, 0.5)
                .edged("#5f3420", 14, 0.5)
                .glossy(0.85);
        t.put(Outline.without(whole, gap), Relief.slab(130, 22), glaze, 0.05);
        Surface crumb =
                Surface.of("#4a2313").mottled("#5f3019", 16, 0.6).rough(2, 7).glossy(0.1);
        Shape piece = Outline.wedge(x + 106, y + 106, 410, 24, 42);
        t.put(piece, Relief.slab(122, 18), crumb, 0.05);
        t.drape(Outline.wedge(x + 118, y + 118, 386, 27, 36), Relief.flat(), glaze);
        for (int i = 0; i < 11; i++) {
            double angle = Math.toRadians(92 + i * 26.5);
            rosette(t, x + Math.cos(angle) * 330, y + Math.sin(angle) * 330, i);
        }
        rosette(t, x + 118 + 262, y + 118 + 262 * 0.86, 2);
        Surface cocoa = Surface.of("#8a5a3a")
                .patchy(50, 0.45)
                .feathered(60)
                .opacity(0.7)
                .glossy(0);
        t.drape(Outline.without(Outline.circle(x, y, 250), Outline.wedge(x, y, 400, 18, 54)), Relief.flat(), cocoa);
        Surface petal = Surface.of("#c2245e").mottled("#e8689a", 14, 0.5).glossy(0.2);
        Scatter.disc(
                t.random,
                60,
                x - 60,
                y - 40,
                210,
                (px, py, angle) -> t.drape(
                        Outline.leaf(px, py, t.between(8, 26), t.between(5, 14), angle), Relief.dome(5), petal));
        Garnish.sprig(t, x - 150, y - 60, 80, 200, "#4f8a34");
        Crockery.fork(t, x + 610, y - 420, 620, 82);
    }

    private static void rosette(Tableau t, double x, double y, int kind) {
        Surface cream = Surface.of("#6b3a28").mottled("#94604a", 20, 0.4).glossy(0.4);
        for (int i = 0; i < 9; i++) {
            double angle = 2 * Math.PI * i / 9;
            t.put(
                    Outline.leaf(
                            x + Math.cos(angle) * 56, y + Math.sin(angle) * 56, 66, 46, Math.toDegrees(angle) + 205),
                    Relief.dome(24),
                    cream,
                    0.2);
        }
        Berries.raspberry(t, x, y, kind % 2 == 0 ? 40 : 38);
    }
}
