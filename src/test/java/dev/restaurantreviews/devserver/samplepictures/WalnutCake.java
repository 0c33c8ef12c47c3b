package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** The cake that people carry home under their arms. */
final class WalnutCake {

    private WalnutCake() {}

    static void walnutCake(Tableau t) {
        Tabletop.bleached(t);
        double x = t.width() * 0.46;
        double y = t.height() * 0.52;
        Crockery.napkin(t, x - 600, y + 170, 420, 480, 14, "#7d5a3c");
        Crockery.plate(t, x, y, 530, "#6f8474", "#e6d9c4");
        Shape gap = Outline.wedge(x, y, 620, 300, 42);
        Surface cake = Surface.of("#a8662c")
                .mottled("#7c431a", 90, 0.6)
                .mottled("#c78a4a", 26, 0.5)
                .edged("#6e3a16", 20, 0.6)
                .rough(4, 14)
                .glossy(0.15);
        t.put(Outline.without(Outline.lump(t.random, x, y, 400, 395, 0, 0.012), gap), Relief.slab(120, 30), cake, 0.05);
        Surface icing = Surface.of("#fbf1dc")
                .mottled("#ecd9b4", 90, 0.5)
                .edged("#e3c99a", 12, 0.5)
                .rough(9, 60)
                .glossy(0.4);
        t.drape(Outline.without(Outline.lump(t.random, x, y, 352, 346, 0, 0.06), gap), Relief.slab(15, 14), icing);
        for (int i = 0; i < 12; i++) {
            double angle = Math.toRadians(350 + i * 26.5);
            Garnish.walnut(t, x + Math.cos(angle) * 285, y + Math.sin(angle) * 285, Math.toDegrees(angle));
        }
        Scatter.disc(t.random, 9, x - 40, y + 30, 130, (px, py, angle) -> Garnish.walnut(t, px, py, angle));
        Garnish.chopped(t, 70, x - 20, y + 30, 250, "#9a6230", 11);
        Drinks.tea(t, t.width() - 235, t.height() - 260, 205);
        Crockery.fork(t, t.width() - 250, 60, 560, 84);
        Garnish.steam(t, t.width() - 240, t.height() - 350, 230, 0.35);
    }
}
