package dev.restaurantreviews.devserver.samplepictures;

/** Croquetas and olives from a bar without chairs. */
final class Tapas {

    private Tapas() {}

    static void croquetas(Tableau t) {
        Tabletop.oak(t);
        double x = t.width() * 0.45;
        double y = t.height() * 0.5;
        Surface dish = Surface.of("#a8522a")
                .mottled("#8a3a18", 110, 0.5)
                .edged("#d28a54", 14, 0.6)
                .glossy(0.6);
        t.put(Outline.circle(x, y, 500), Relief.plate(52, 10, 90), dish, 0.02);
        double[][] places = {
            {-190, -190, 30},
            {40, -230, -20},
            {240, -120, 50},
            {-250, 40, -40},
            {-20, -20, 20},
            {220, 110, -10},
            {-150, 240, 10},
            {90, 260, 60},
            {-60, 130, -30},
            {90, -110, 80}
        };
        for (double[] p : places) {
            croqueta(t, x + p[0], y + p[1], p[2]);
        }
        broken(t, x + 330, y + 285, -30);
        Garnish.sprig(t, x - 340, y + 190, 110, 150, "#4f8a34");
        Citrus.wedge(t, x - 350, y - 60, 110, "#eebb22", "#f8de72", 250);
        Garnish.chopped(t, 50, x, y, 380, "#4f8a34", 10);
        Vessel aioli = Crockery.bowl(t, t.width() - 230, 300, 175, 74, "#f0e4d0", "#2f5f8f");
        aioli.fill(
                t,
                48,
                8,
                Surface.of("#f6e3a6").mottled("#efd488", 40, 0.5).rough(10, 50).glossy(0.6));
        Garnish.chopped(t, 14, t.width() - 230, 300, 70, "#4f8a34", 9);
        olives(t, t.width() - 235, t.height() - 280);
        Garnish.steam(t, x, y - 130, 400, 0.36);
    }

    private static Surface crumbed() {
        return Surface.of("#c07a2c")
                .mottled("#94500f", 40, 0.6)
                .mottled("#e3ac5a", 13, 0.5)
                .speckled("#6e3608", 7, 0.3)
                .rough(5, 8)
                .glossy(0.25);
    }

    private static void croqueta(Tableau t, double x, double y, double degrees) {
        double dx = Math.cos(Math.toRadians(degrees)) * 66;
        double dy = Math.sin(Math.toRadians(degrees)) * 66;
        t.put(Outline.band(116, x - dx, y - dy, x, y + 3, x + dx, y + dy), Relief.dome(92), crumbed(), 0.25);
    }

    private static void broken(Tableau t, double x, double y, double degrees) {
        t.put(Outline.lump(t.random, x, y, 92, 78, degrees, 0.07), Relief.slab(64, 26), crumbed(), 0.1);
        Surface cream = Surface.of("#f7e8c6").mottled("#ead09a", 20, 0.4).glossy(0.75);
        t.drape(
                Outline.joined(
                        Outline.lump(t.random, x, y, 72, 58, degrees, 0.08),
                        Outline.lump(t.random, x + 62, y + 30, 48, 34, 20, 0.12)),
                Relief.dome(14),
                cream);
        Surface ham = Surface.of("#b5434a").mottled("#d88080", 10, 0.5).glossy(0.5);
        Scatter.disc(
                t.random,
                12,
                x + 14,
                y + 8,
                54,
                (px, py, angle) -> t.put(Outline.box(px, py, 17, 11, 2, angle), Relief.dome(7), ham, 0.3));
    }

    private static void olives(Tableau t, double x, double y) {
        Crockery.bowl(t, x, y, 190, 80, "#3f6275", "#f0e4d0");
        for (int i = 0; i < 22; i++) {
            Surface skin = Surface.of(i % 3 == 0 ? "#4a2c3c" : "#7f8a34")
                    .mottled(i % 3 == 0 ? "#6e4a5a" : "#a3ab50", 26, 0.5)
                    .glossy(0.75);
            double px = x + t.between(-95, 95);
            double py = y + t.between(-95, 95);
            t.put(Outline.ellipse(px, py, 43, 34, t.between(0, 180)), Relief.dome(58), skin, 0.3);
        }
    }
}
