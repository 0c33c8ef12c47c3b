package dev.restaurantreviews.devserver.samplepictures;

/** Tea in cups, glasses and pots. */
final class Drinks {

    private Drinks() {}

    /** A cup of black tea on its saucer. */
    static void tea(Tableau t, double x, double y, double radius) {
        Crockery.plate(t, x, y, radius, "#efe6de", "#6a1b66");
        Surface china = Surface.of("#efe6de").glossy(0.6);
        t.putAt(
                50,
                Outline.without(
                        Outline.circle(x + radius * 0.7, y + 10, 52), Outline.circle(x + radius * 0.7, y + 10, 27)),
                Relief.dome(22),
                china);
        Vessel cup = Crockery.bowl(t, x, y, radius * 0.64, 110, "#f3ebe2", "#6a1b66");
        cup.fill(t, 84, 26, Surface.of("#7d3108").edged("#c0712a", 24, 0.8).glossy(0.9));
    }

    static void mintTea(Tableau t) {
        Tabletop.tiles(t, "#2f6a78", "#e8d9bd", 210);
        double x = t.width() * 0.5;
        double y = t.height() * 0.5;
        Surface brass = Surface.of("#c59a4a").mottled("#8f6420", 120, 0.5).glossy(0.75);
        t.put(Outline.circle(x, y, 530), Relief.plate(30, 12, 70), brass, 0.02);
        for (double radius : new double[] {430, 405, 250}) {
            t.drape(
                    Outline.ring(x, y, radius, radius - 10),
                    new Relief((d, m) -> -2.5, 0.2),
                    Surface.of("#8a5f20").glossy(0.6));
        }
        pot(t, x - 40, y - 260, brass);
        glass(t, x - 250, y + 160, 135);
        glass(t, x + 60, y + 280, 135);
        glass(t, x + 280, y + 20, 135);
        Surface sugar = Surface.of("#fffaf0").mottled("#efe2cc", 12, 0.4).rough(1.5, 6);
        for (double[] s : new double[][] {{-330, -60, 20}, {-370, -10, 50}, {-310, 0, 75}}) {
            t.put(Outline.box(x + s[0], y + s[1], 46, 46, 5, s[2]), Relief.slab(38, 5), sugar, 0.1);
        }
        Garnish.sprig(t, x + 300, y + 320, 120, 30, "#4f8a34");
        Garnish.sprig(t, x + 395, y + 250, 90, -40, "#4f8a34");
        Garnish.steam(t, x - 120, y + 20, 330, 0.32);
        Garnish.steam(t, x + 260, y - 120, 260, 0.3);
    }

    private static void glass(Tableau t, double x, double y, double radius) {
        Surface glass =
                Surface.of("#d8c690").edged("#d9a93a", 9, 1).opacity(0.85).glossy(0.9);
        t.put(Outline.circle(x, y, radius), Relief.bowl(150, 20, 12), glass, 0.05);
        Surface tea = Surface.of("#a5761a")
                .mottled("#c29a34", 60, 0.5)
                .edged("#6f4a08", 26, 0.7)
                .glossy(0.9);
        t.pour(Outline.circle(x, y, radius - 8), 118, 20, tea);
        for (int i = 0; i < 5; i++) {
            double angle = t.between(0, 360);
            double px = x + Math.cos(Math.toRadians(angle)) * 26;
            double py = y + Math.sin(Math.toRadians(angle)) * 26;
            Garnish.leaf(t, px, py, radius * t.between(0.5, 0.66), angle + t.between(-40, 40), "#4a8a2c");
        }
        Surface foam = Surface.of("#f3e3ae").opacity(0.8).glossy(0.5);
        Scatter.disc(
                t.random,
                26,
                x,
                y,
                radius * 0.84,
                (px, py, angle) -> t.drape(Outline.circle(px, py, t.between(2, 7)), Relief.dome(3), foam));
    }

    private static void pot(Tableau t, double x, double y, Surface brass) {
        Surface silver = Surface.of("#cfc8be").mottled("#968d84", 70, 0.5).glossy(0.85);
        t.putAt(
                60,
                Outline.tapered(80, 34, x + 120, y + 30, x + 220, y + 62, x + 310, y + 80),
                Relief.dome(60),
                silver);
        t.putAt(
                70,
                Outline.without(
                        Outline.ellipse(x - 205, y - 40, 120, 66, 15), Outline.ellipse(x - 205, y - 40, 88, 38, 15)),
                Relief.dome(30),
                silver);
        t.put(Outline.circle(x, y, 190), Relief.dome(170), silver, 0.1);
        for (int i = 0; i < 12; i++) {
            double angle = Math.PI * i / 6;
            t.drape(
                    Outline.tapered(
                            12,
                            22,
                            x + Math.cos(angle) * 100,
                            y + Math.sin(angle) * 100,
                            x + Math.cos(angle) * 135,
                            y + Math.sin(angle) * 135,
                            x + Math.cos(angle) * 172,
                            y + Math.sin(angle) * 172),
                    Relief.dome(7),
                    silver);
        }
        t.drape(Outline.circle(x, y, 84), Relief.dome(44), silver);
        t.drape(Outline.circle(x, y, 34), Relief.dome(44), brass);
    }
}
