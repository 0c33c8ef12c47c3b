package dev.restaurantreviews.devserver.samplepictures;

/** Beef noodle soup, and its herbs by the armful. */
final class Pho {

    private Pho() {}

    static void pho(Tableau t) {
        Tabletop.green(t);
        double x = t.width() * 0.44;
        double y = t.height() * 0.53;
        Vessel bowl = Crockery.bowl(t, x, y, 500, 150, "#f1e9dc", "#2f5f77");
        bowl.fill(t, 96, 20, Surface.of("#b9772c").mottled("#9c5a18", 150, 0.6).glossy(0.85));
        Surface rice = Surface.of("#f7eddb").edged("#d8bf94", 4, 0.6).glossy(0.5);
        strands(t, 78, x - 20, y + 40, 240, 15, rice, 0.35);
        for (int i = 0; i < 9; i++) {
            beef(t, x + 60 + (i % 3) * 105, y - 250 + (i / 3) * 95, t.between(-30, 30));
        }
        fat(t, x, y, 420);
        Garnish.springOnion(t, 46, x - 60, y + 60, 360, 22);
        Garnish.chilliRings(t, 8, x - 190, y - 170, 150, 28);
        for (double[] c : new double[][] {{-260, -60}, {-180, 30}, {-300, 90}, {-90, 300}, {60, 330}, {-220, 230}}) {
            Garnish.coriander(t, x + c[0], y + c[1], 76, t.between(0, 360));
        }
        Garnish.sprig(t, x + 170, y + 220, 130, 30, "#3f7a2c");
        Citrus.wedge(t, x - 60, y - 330, 120, "#6fa32c", "#d3e08a", 200);
        Garnish.steam(t, x + 40, y - 120, 460, 0.4);
        herbs(t, t.width() - 260, t.height() - 280);
        Crockery.chopsticks(t, t.width() - 330, 20, 640, 62, "#a9370f");
    }

    private static void herbs(Tableau t, double x, double y) {
        Crockery.plate(t, x, y, 215, "#e4ddce", "#2f5f77");
        Surface sprout = Surface.of("#f8f2e0").edged("#dccfa6", 4, 0.6).glossy(0.5);
        strands(t, 26, x - 50, y - 30, 110, 11, sprout, 0.3);
        Garnish.sprig(t, x + 30, y + 60, 120, 60, "#3f7a2c");
        Garnish.sprig(t, x - 40, y + 70, 110, 130, "#4f8a34");
        Citrus.wedge(t, x + 95, y - 50, 85, "#6fa32c", "#d3e08a", 100);
        Garnish.chilliRings(t, 4, x + 20, y - 100, 60, 26);
    }

    private static void beef(Tableau t, double x, double y, double degrees) {
        Surface meat = Surface.of("#a8604c")
                .mottled("#c98a72", 40, 0.6)
                .streaked("#e6c3ae", degrees, 60, 7, 0.35)
                .edged("#7f4030", 10, 0.6)
                .rough(6, 40)
                .glossy(0.4);
        t.put(Outline.lump(t.random, x, y, 98, 62, degrees, 0.14), Relief.slab(17, 14), meat, 0.25);
    }

    private static void fat(Tableau t, double x, double y, double radius) {
        Surface oil =
                Surface.of("#e5b04a").edged("#f8d98a", 3, 0.7).opacity(0.4).glossy(0.95);
        Scatter.disc(
                t.random,
                70,
                x,
                y,
                radius,
                (px, py, angle) -> t.drape(Outline.circle(px, py, t.between(4, 15)), Relief.dome(1.5), oil));
    }

    /** Many strands around a place; sunk is the share that is swallowed by what lies there. */
    static void strands(
            Tableau t, int count, double x, double y, double radius, double width, Surface surface, double sunk) {
        Scatter.disc(t.random, count, x, y, radius * 0.7, (px, py, angle) -> {
            double away = Math.toDegrees(Math.atan2(py - y, px - x)) + 90 + t.between(-35, 35);
            double[] line = Outline.curl(t.random, px, py, radius * t.between(0.6, 1.05), away, 34);
            t.put(Outline.band(width, line), Relief.dome(width * 0.8), surface, sunk);
        });
    }
}
