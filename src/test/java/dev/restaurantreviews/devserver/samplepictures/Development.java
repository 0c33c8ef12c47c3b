package dev.restaurantreviews.devserver.samplepictures;

import java.awt.image.BufferedImage;

/** From light to a picture: steam, a soft border, bloom, and a film's gentle shoulder. */
final class Development {

    private static final double EXPOSURE = 0.93;

    private final Tableau tableau;
    private final float[][] light;
    private final int columns;
    private final int rows;

    Development(Tableau tableau, float[][] light) {
        this.tableau = tableau;
        this.light = light;
        this.columns = tableau.columns;
        this.rows = tableau.rows;
    }

    BufferedImage picture() {
        float[][] blurred = new float[3][];
        float[][] bloom = new float[3][];
        float[][] calm = new float[3][];
        for (int i = 0; i < 3; i++) {
            blurred[i] = Blur.soft(light[i], columns, rows, (int) Math.max(1, Math.round(4 * tableau.scale)));
            calm[i] = Blur.soft(light[i], columns, rows, 1);
            bloom[i] = Blur.soft(light[i], columns, rows, (int) Math.max(1, Math.round(22 * tableau.scale)));
        }
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                image.setRGB(x, y, colour(x, y, calm, blurred, bloom));
            }
        }
        return image;
    }

    private int colour(int x, int y, float[][] calm, float[][] blurred, float[][] bloom) {
        int pixel = y * columns + x;
        double away = Math.hypot((x - columns / 2.0) / columns, (y - rows / 2.0) / rows);
        double border = Noise.step(0.34, 0.66, away);
        double[] mixed = new double[3];
        for (int i = 0; i < 3; i++) {
            double crisp = Noise.mix(light[i][pixel], calm[i][pixel], 0.6); // lone pixels only cost bytes
            double sharp = Noise.mix(crisp, blurred[i][pixel], border);
            double glow = sharp * 0.92 + bloom[i][pixel] * 0.10;
            double veil = Noise.mix(glow, 1.05 - 0.04 * i, tableau.steam[pixel]);
            mixed[i] = veil * (1.08 - 0.5 * Noise.step(0.25, 0.95, away));
        }
        return encode(mixed);
    }

    private static int encode(double[] mixed) {
        double grey = 0.3 * mixed[0] + 0.59 * mixed[1] + 0.11 * mixed[2];
        int result = 0;
        for (int i = 0; i < 3; i++) {
            double toned = mixed[i] * film(grey * EXPOSURE) / Math.max(1e-6, grey); // keeps the hue
            double filmed = film(mixed[i] * EXPOSURE); // lets bright colours turn pale
            double both = Noise.mix(toned, filmed, 0.45);
            double calm = Noise.mix(film(grey * EXPOSURE), both, 0.95);
            result = result << 8 | (int) Math.round(255 * gamma(calm));
        }
        return result;
    }

    /** Soft highlights, after Narkowicz's fit of the ACES curve. */
    private static double film(double light) {
        double scaled = light * 0.62;
        return scaled * (2.51 * scaled + 0.03) / (scaled * (2.43 * scaled + 0.59) + 0.14);
    }

    private static double gamma(double linear) {
        return Math.pow(Math.max(0, Math.min(1, linear)), 1 / 2.2);
    }
}
