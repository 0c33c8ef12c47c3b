package dev.restaurantreviews.devserver.samplepictures;

/** Fish that does not wait for evening. */
final class Ceviche {

    private Ceviche() {}

    static void ceviche(Tableau t) {
        Tabletop.plaster(t, "#e9dcc6", "#cdb48e");
        double x = t.width() * 0.48;
        double y = t.height() * 0.52;
        Crockery.napkin(t, x - 640, y + 470, 620, 620, 20, "#6b3a5e");
        Vessel bowl = Crockery.bowl(t, x, y, 640, 120, "#2f7f86", "#efe6d6");
        bowl.fill(t, 64, 10, Surface.of("#f3e9cc").mottled("#e6d8a6", 80, 0.5).glossy(0.8));
        Surface fish = Surface.of("#fdf3e4")
                .mottled("#f6d9c4", 40, 0.4)
                .streaked("#f3cdbd", 30, 50, 9, 0.3)
                .edged("#e3cdb8", 8, 0.5)
                .glossy(0.6);
        Scatter.disc(
                t.random,
                92,
                x,
                y,
                400,
                (px, py, angle) -> t.put(
                        Outline.box(px, py, t.between(76, 112), t.between(62, 84), 22, angle),
                        Relief.slab(34, 22),
                        fish,
                        0.35));
        Surface onion = Surface.of("#e8b4d0").edged("#a63a7c", 4, 0.9).glossy(0.65);
        Scatter.disc(
                t.random,
                50,
                x,
                y - 10,
                380,
                (px, py, angle) -> t.put(
                        Outline.band(9, Outline.curl(t.random, px, py, 150, angle, 70)), Relief.dome(10), onion, 0.25));
        Garnish.chilliRings(t, 15, x, y, 370, 24);
        for (double[] p : new double[][] {{-420, 110}, {-370, 250}, {-250, 370}}) {
            sweetPotato(t, x + p[0], y + p[1]);
        }
        Surface corn = Surface.of("#d99a34")
                .mottled("#f0c060", 20, 0.5)
                .edged("#9a5a14", 5, 0.6)
                .glossy(0.4);
        Scatter.ellipse(
                t.random,
                70,
                x + 370,
                y + 220,
                120,
                240,
                35,
                (px, py, angle) ->
                        t.put(Outline.lump(t.random, px, py, 30, 24, angle, 0.12), Relief.dome(26), corn, 0.25));
        for (double[] c :
                new double[][] {{20, -60}, {-140, 60}, {150, 60}, {60, 230}, {-60, -250}, {240, -210}, {-290, -120}}) {
            Garnish.coriander(t, x + c[0], y + c[1], 70, t.between(0, 360));
        }
        Citrus.slice(t, x - 260, y - 380, 125, "#6fa32c", "#cfdf80", 10);
        Citrus.wedge(t, t.width() - 190, 190, 140, "#6fa32c", "#cfdf80", 60);
    }

    private static void sweetPotato(Tableau t, double x, double y) {
        Surface flesh = Surface.of("#e8842a")
                .mottled("#f2a450", 40, 0.5)
                .edged("#8f3a2a", 7, 1)
                .glossy(0.5);
        t.put(Outline.lump(t.random, x, y, 110, 98, 0, 0.05), Relief.slab(40, 10), flesh, 0.15);
    }
}
