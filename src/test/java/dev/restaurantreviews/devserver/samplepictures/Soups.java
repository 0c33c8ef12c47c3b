package dev.restaurantreviews.devserver.samplepictures;

/** The dockers' soup at five in the morning. */
final class Soups {

    private Soups() {}

    static void lentil(Tableau t) {
        Tabletop.blue(t);
        double x = t.width() * 0.5;
        double y = t.height() * 0.47;
        Crockery.napkin(t, x - 60, y + 520, 900, 520, 14, "#e4d3b8");
        Crockery.plate(t, x, y, 530, "#efe4d2", "#a9370f");
        Vessel bowl = Crockery.bowl(t, x, y, 420, 130, "#f3e9d8", "#a9370f");
        bowl.fill(
                t,
                96,
                14,
                Surface.of("#dc8a24")
                        .mottled("#eca845", 120, 0.6)
                        .mottled("#c9721a", 60, 0.4)
                        .rough(1.5, 36)
                        .glossy(0.55));
        Surface butter = Surface.of("#b5280a")
                .mottled("#d8501a", 30, 0.5)
                .edged("#e8872c", 7, 0.8)
                .opacity(0.85)
                .glossy(0.95);
        t.drape(Outline.tapered(34, 9, spiral(x, y)), Relief.dome(4), butter);
        Scatter.disc(
                t.random,
                34,
                x,
                y,
                270,
                (px, py, angle) -> t.drape(Outline.circle(px, py, t.between(3, 13)), Relief.dome(2), butter));
        Surface pepper = Surface.of("#a3200a");
        Scatter.disc(
                t.random,
                110,
                x + 20,
                y - 30,
                200,
                (px, py, angle) -> t.drape(Outline.ellipse(px, py, 6, 3.4, angle), Relief.dome(2), pepper));
        Surface mint = Surface.of("#5f7a34");
        Scatter.disc(
                t.random,
                70,
                x - 30,
                y + 20,
                190,
                (px, py, angle) -> t.drape(Outline.leaf(px, py, 15, 8, angle), Relief.dome(2), mint));
        Garnish.sprig(t, x + 10, y + 10, 88, -70, "#4f8a34");
        Citrus.wedge(t, x + 395, y + 275, 130, "#eebb22", "#f8de72", 215);
        Crockery.spoon(t, x - 190, y + 610, 560, 8);
        Drinks.tea(t, t.width() - 225, 220, 190);
        Bread.slice(t, 225, 190, 185, 30);
        Garnish.steam(t, x + 20, y - 160, 420, 0.42);
    }

    private static double[] spiral(double x, double y) {
        double[] points = new double[80];
        for (int i = 0; i < 40; i++) {
            double angle = i * 0.25;
            double far = 245 - i * 4.6;
            points[i * 2] = x + Math.cos(angle) * far;
            points[i * 2 + 1] = y + Math.sin(angle) * far;
        }
        return points;
    }
}
