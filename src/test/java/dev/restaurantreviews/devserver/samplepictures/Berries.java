package dev.restaurantreviews.devserver.samplepictures;

/** Berries, which many a dish wants on top. */
final class Berries {

    private Berries() {}

    static void berry(Tableau t, double x, double y, double radius) {
        Surface skin = Surface.of("#39406e")
                .mottled("#6f7bab", radius * 1.2, 0.7)
                .edged("#22254a", 8, 0.5)
                .glossy(0.3);
        t.put(Outline.circle(x, y, radius), Relief.dome(radius * 1.25), skin, 0.2);
        t.drape(
                Outline.lump(t.random, x + radius * 0.2, y + radius * 0.1, radius * 0.3, radius * 0.3, 0, 0.3),
                new Relief((d, m) -> -d * 0.6, 0),
                Surface.of("#1d2040"));
    }

    static void raspberry(Tableau t, double x, double y, double radius) {
        t.put(Outline.circle(x, y, radius), Relief.dome(radius * 0.9), Surface.of("#8e1230"), 0.2);
        Surface bead = Surface.of("#c4213f")
                .edged("#8b0f2a", 4, 0.6)
                .mottled("#e8667c", 18, 0.4)
                .glossy(0.5);
        for (int ring = 3; ring >= 0; ring--) {
            int count = ring == 0 ? 1 : ring * 5;
            for (int i = 0; i < count; i++) {
                double angle = 2 * Math.PI * (i + ring * 0.3) / count;
                double far = radius * 0.28 * ring;
                t.drape(
                        Outline.circle(x + Math.cos(angle) * far, y + Math.sin(angle) * far, radius * 0.19),
                        Relief.dome(radius * 0.2),
                        bead);
            }
        }
    }
}
