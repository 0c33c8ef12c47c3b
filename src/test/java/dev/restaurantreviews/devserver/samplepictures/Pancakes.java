package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** Pancakes with burnt-honey butter, as Café Sunnyside is known for. */
final class Pancakes {

    private Pancakes() {}

    static void pancakes(Tableau t) {
        Tabletop.bleached(t);
        double x = t.width() * 0.5;
        double y = t.height() * 0.52;
        Crockery.napkin(t, x - 470, y + 160, 420, 560, -24, "#7c4763");
        Crockery.fork(t, x + 560, y - 330, 620, 84);
        Crockery.plate(t, x, y, 520, Crockery.PORCELAIN, "#b98a5a");
        stack(t, x, y);
        t.drape(puddle(t, x, y), Relief.dome(9), honey());
        butter(t, x - 12, y - 22);
        berries(t, x, y);
        Garnish.sprig(t, x + 265, y + 285, 74, -50, "#4f8a34");
        jug(t, x - 560, y - 400);
    }

    private static void stack(Tableau t, double x, double y) {
        double[][] offsets = {{36, 30}, {-22, 18}, {14, -10}, {-6, 4}};
        for (int i = 0; i < offsets.length; i++) {
            Shape cake = Outline.lump(
                    t.random, x + offsets[i][0], y + offsets[i][1], 352 - i * 14, 346 - i * 14, i * 40, 0.022);
            Surface crumb = Surface.of("#b8692a")
                    .mottled("#8f4514", 130, 0.75)
                    .mottled("#cf8a44", 38, 0.4)
                    .speckled("#8d4716", 13, 0.12)
                    .edged("#f3d596", 34, 0.95)
                    .rough(1.6, 22)
                    .glossy(0.16);
            t.put(cake, Relief.slab(38, 30), crumb, 0.1);
        }
    }

    private static Surface honey() {
        return Surface.of("#b45a04").edged("#dd8f1d", 18, 0.7).opacity(0.74).glossy(0.95);
    }

    private static Shape puddle(Tableau t, double x, double y) {
        Shape puddle = Outline.lump(t.random, x + 10, y + 10, 255, 215, 20, 0.2);
        for (double[] end : new double[][] {{362, 60}, {-60, 385}, {130, 372}, {-330, 150}}) {
            Shape drip = Outline.tapered(
                    190,
                    56,
                    x + end[0] * 0.35,
                    y + end[1] * 0.35,
                    x + end[0] * 0.72,
                    y + end[1] * 0.72 + 6,
                    x + end[0],
                    y + end[1]);
            puddle = Outline.joined(puddle, drip);
        }
        return puddle;
    }

    private static void butter(Tableau t, double x, double y) {
        Surface soft = Surface.of("#f8dc83")
                .mottled("#fff0b5", 60, 0.6)
                .edged("#efb84e", 10, 0.4)
                .glossy(0.6);
        t.put(Outline.lump(t.random, x, y, 120, 100, 20, 0.1), Relief.dome(20), soft, 0.2);
        t.put(Outline.box(x + 2, y - 8, 128, 112, 16, 18), Relief.slab(40, 12), soft, 0.2);
    }

    private static void berries(Tableau t, double x, double y) {
        double[][] blue = {
            {-300, -270, 40},
            {-365, -215, 44},
            {-240, -330, 38},
            {250, 340, 40},
            {330, 290, 37},
            {-120, 90, 36},
            {135, -80, 38}
        };
        for (double[] b : blue) {
            Berries.berry(t, x + b[0], y + b[1], b[2]);
        }
        for (double[] b : new double[][] {{-320, -330, 46}, {345, 215, 46}, {60, 130, 44}}) {
            Berries.raspberry(t, x + b[0], y + b[1], b[2]);
        }
    }

    private static void jug(Tableau t, double x, double y) {
        Vessel inner = Crockery.bowl(t, x, y, 128, 110, "#e9d9c3", "#a9370f");
        inner.fill(t, 84, 30, Surface.of("#a85506").edged("#d98a1c", 22, 0.7).glossy(0.95));
    }
}
