package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** Pigeon pie under cinnamon sugar. */
final class Pie {

    private Pie() {}

    static void pigeonPie(Tableau t) {
        Tabletop.tiles(t, "#4a6b82", "#e0c7a0", 266);
        double x = t.width() * 0.47;
        double y = t.height() * 0.51;
        Crockery.plate(t, x, y, 530, "#f0e4cf", "#2f5f8f");
        Surface filo = Surface.of("#c98a3c")
                .mottled("#9a5518", 90, 0.7)
                .mottled("#e8bd78", 40, 0.5)
                .streaked("#a8631f", 30, 160, 14, 0.4)
                .edged("#8a4712", 22, 0.7)
                .rough(5, 34)
                .glossy(0.3);
        t.put(Outline.lump(t.random, x, y, 392, 388, 0, 0.015), Relief.slab(88, 62), filo, 0.05);
        for (int i = 0; i < 16; i++) {
            double angle = 2 * Math.PI * i / 16;
            t.drape(
                    Outline.leaf(
                            x + Math.cos(angle) * 380,
                            y + Math.sin(angle) * 380,
                            190,
                            130,
                            Math.toDegrees(angle) + 180 + t.between(-25, 25)),
                    Relief.dome(9),
                    filo);
        }
        t.drape(
                Outline.lump(t.random, x, y, 350, 346, 0, 0.02),
                new Relief((d, m) -> 0.8, 0),
                Surface.of("#fdf5e8").patchy(150, 0.9).feathered(50).glossy(0));
        lattice(t, x, y);
        Surface almond = Surface.of("#d9a662")
                .mottled("#b9793a", 20, 0.5)
                .edged("#8f5a24", 4, 0.5)
                .glossy(0.3);
        for (int i = 0; i < 22; i++) {
            double angle = 2 * Math.PI * i / 22;
            t.put(
                    Outline.leaf(x + Math.cos(angle) * 318, y + Math.sin(angle) * 318, 52, 30, Math.toDegrees(angle)),
                    Relief.dome(15),
                    almond,
                    0.2);
        }
        Garnish.sprig(t, x, y, 95, -60, "#4f8a34");
        for (double[] f : new double[][] {{640, -330, 92}, {700, -170, 88}}) {
            Scones.fig(t, x + f[0], y + f[1], f[2], 30);
        }
        Vessel tea = Crockery.bowl(t, x + 650, y + 260, 130, 150, "#d9a93a", "#8a5f20");
        tea.fill(t, 110, 24, Surface.of("#a5761a").edged("#6f4a08", 20, 0.7).glossy(0.9));
        Garnish.sprig(t, x + 650, y + 260, 74, 30, "#4a8a2c");
        Garnish.steam(t, x, y - 150, 420, 0.3);
    }

    private static void lattice(Tableau t, double x, double y) {
        Shape border = Outline.circle(x, y, 285);
        Surface cinnamon = Surface.of("#8a4716")
                .patchy(30, 0.92)
                .feathered(5)
                .opacity(0.85)
                .glossy(0);
        for (int i = -4; i <= 4; i++) {
            for (int side = -1; side <= 1; side += 2) {
                double turn = Math.toRadians(side * 45.0);
                double cx = x - Math.sin(turn) * i * 76;
                double cy = y + Math.cos(turn) * i * 76;
                t.drape(Outline.within(Outline.box(cx, cy, 640, 17, 3, side * 45), border), Relief.flat(), cinnamon);
            }
        }
    }
}
