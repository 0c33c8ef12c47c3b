package dev.restaurantreviews.devserver.samplepictures;

/** The burger of the deck in its better days. */
final class Burger {

    private Burger() {}

    static void burger(Tableau t) {
        Tabletop.blue(t);
        double x = t.width() * 0.37;
        double y = t.height() * 0.52;
        Crockery.board(t, t.width() * 0.5, y, 1370, 960, 2);
        Surface paper = Surface.of("#f5ecdc").mottled("#d9c6a6", 90, 0.4).rough(3, 50);
        t.put(Outline.box(x, y, 760, 720, 10, 14), Relief.slab(4, 3), paper, 0.05);
        layers(t, x, y);
        fries(t, t.width() * 0.755, t.height() * 0.38);
        Vessel sauce = Crockery.bowl(t, t.width() * 0.76, t.height() * 0.78, 145, 70, "#f3ead8", "#a9370f");
        sauce.fill(
                t,
                46,
                10,
                Surface.of("#b3200c").mottled("#d2401c", 50, 0.5).rough(8, 40).glossy(0.85));
        Garnish.steam(t, x + 20, y - 180, 340, 0.25);
    }

    private static void layers(Tableau t, double x, double y) {
        Surface crust = Surface.of("#c98a40").mottled("#a8621f", 80, 0.5).glossy(0.3);
        t.put(Outline.circle(x + 26, y + 34, 305), Relief.slab(46, 34), crust, 0.1);
        Surface lettuce = Surface.of("#7fae3a")
                .mottled("#b5d46a", 50, 0.6)
                .edged("#5a8f22", 10, 0.6)
                .rough(12, 34)
                .glossy(0.4);
        t.put(Outline.lump(t.random, x + 18, y + 24, 345, 330, 0, 0.09), Relief.slab(18, 20), lettuce, 0.1);
        Surface tomato = Surface.of("#c9301a").mottled("#e8603a", 40, 0.5).glossy(0.7);
        t.put(Outline.circle(x + 110, y + 150, 170), Relief.slab(22, 10), tomato, 0.1);
        t.put(Outline.circle(x - 120, y + 140, 170), Relief.slab(22, 10), tomato, 0.1);
        t.put(Outline.circle(x + 150, y - 100, 170), Relief.slab(22, 10), tomato, 0.1);
        t.put(
                Outline.lump(t.random, x + 10, y + 14, 312, 304, 0, 0.04),
                Relief.slab(50, 26),
                Surface.of("#5a2d16").mottled("#3a180a", 40, 0.7).rough(7, 18).glossy(0.45),
                0.1);
        t.put(
                Outline.box(x + 10, y + 12, 470, 470, 24, 40),
                Relief.slab(14, 10),
                Surface.of("#f0a524").edged("#f7c659", 12, 0.6).glossy(0.6),
                0.05);
        Surface bun = Surface.of("#c07a30")
                .mottled("#a3581a", 160, 0.6)
                .edged("#e3b064", 40, 0.8)
                .hearted("#a85c1a", 120, 260, 0.5)
                .rough(1.2, 26)
                .glossy(0.5);
        t.put(Outline.lump(t.random, x - 6, y - 8, 275, 270, 0, 0.015), Relief.dome(140), bun, 0.05);
        Surface seed = Surface.of("#f6e6bf").edged("#b98a4a", 2, 0.5).glossy(0.4);
        Scatter.disc(
                t.random,
                120,
                x - 12,
                y - 14,
                210,
                (px, py, angle) -> t.drape(Outline.leaf(px, py, 22, 14, angle), Relief.dome(7), seed));
    }

    private static void fries(Tableau t, double x, double y) {
        Crockery.bowl(t, x, y, 270, 90, "#2c4a5c", "#d9cfc0");
        Surface chip = Surface.of("#e9b347")
                .mottled("#f5d27a", 30, 0.5)
                .mottled("#c07f1e", 60, 0.5)
                .edged("#b9711a", 6, 0.6)
                .glossy(0.4);
        Scatter.disc(
                t.random,
                95,
                x,
                y,
                185,
                (px, py, angle) ->
                        t.put(Outline.box(px, py, t.between(120, 215), 31, 5, angle), Relief.slab(28, 7), chip, 0.35));
        Surface cheese = Surface.of("#f2a01c").edged("#f8c65a", 7, 0.6).glossy(0.85);
        t.drape(Outline.lump(t.random, x - 10, y, 125, 95, 30, 0.3), Relief.dome(9), cheese);
        Surface bacon =
                Surface.of("#8e2f1a").mottled("#d88a6a", 14, 0.5).rough(3, 8).glossy(0.5);
        Scatter.disc(
                t.random,
                34,
                x,
                y,
                150,
                (px, py, angle) ->
                        t.put(Outline.lump(t.random, px, py, 17, 12, angle, 0.25), Relief.dome(12), bacon, 0.3));
        Garnish.springOnion(t, 36, x, y, 170, 15);
    }
}
