package dev.restaurantreviews.devserver.samplepictures;

/** Late-morning sun through a window at the upper left: shadows, glints, and light thrown back by the neighbours. */
final class Lighting {

    private static final double[] TO_SUN = unit(-0.62, -0.52, 0.72);
    private static final double[] HALFWAY = unit(TO_SUN[0], TO_SUN[1], TO_SUN[2] + 1); // the eye is straight above
    private static final double[] SUN = {1.92, 1.74, 1.42};
    private static final double[] SKY = {0.51, 0.48, 0.48};
    private static final double[] BOUNCE = {0.42, 0.33, 0.26};
    private static final double PENUMBRA = 0.22; // how large the window looks from the table

    private final Tableau tableau;
    private final int columns;
    private final int rows;
    private final double scale;
    private float[] shade;
    private float[] openness;
    private float[][] neighbours;

    Lighting(Tableau tableau) {
        this.tableau = tableau;
        this.columns = tableau.columns;
        this.rows = tableau.rows;
        this.scale = tableau.scale;
    }

    /** The colours as light leaves them, linear and without an upper limit. */
    float[][] lit() {
        shade = Blur.soft(sunlight(), columns, rows, pixels(1.2));
        openness = openness();
        linearise();
        neighbours = new float[3][];
        for (int i = 0; i < 3; i++) {
            neighbours[i] = Blur.soft(tableau.colour[i], columns, rows, pixels(14));
        }
        float[][] result = new float[3][columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                light(x, y, result);
            }
        }
        return result;
    }

    private void linearise() {
        for (float[] channel : tableau.colour) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = (float) Math.pow(Math.max(0, channel[i]), 2.2);
            }
        }
    }

    private void light(int x, int y, float[][] result) {
        int pixel = y * columns + x;
        double slopeX = slope(x - 1, y, x + 1, y);
        double slopeY = slope(x, y - 1, x, y + 1);
        double length = Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1);
        double facing = Math.max(0, (-slopeX * TO_SUN[0] - slopeY * TO_SUN[1] + TO_SUN[2]) / length);
        double wrapped = (facing + 0.16) / 1.16; // food lets some light through
        double sun = wrapped * shade[pixel] * pane(x / scale, y / scale);
        double sky = openness[pixel] * (0.6 + 0.4 / length);
        double bounce = (1 - openness[pixel]) * 0.9 + 0.12;
        double glint = glint(-slopeX / length, -slopeY / length, 1 / length, pixel);
        for (int i = 0; i < 3; i++) {
            double albedo = tableau.colour[i][pixel];
            double light = SUN[i] * sun + SKY[i] * sky + BOUNCE[i] * bounce * (0.3 + 1.4 * neighbours[i][pixel]);
            result[i][pixel] = (float) (albedo * light + glint * SUN[i]);
        }
    }

    /** The frame of the window, far out of focus: broad slanting bands a little darker than the panes. */
    private double pane(double x, double y) {
        double across = x * 0.64 - y * 0.77 + tableau.width() * 0.37;
        double off = Math.abs(Math.IEEEremainder(across, 620)) / 310;
        return 1.06 - 0.3 * (1 - Noise.step(0.1, 0.5, off));
    }

    private double glint(double x, double y, double z, int pixel) {
        double gloss = tableau.gloss[pixel];
        double along = Math.max(0, x * HALFWAY[0] + y * HALFWAY[1] + z * HALFWAY[2]);
        double sharp = Math.pow(along, 30 + 260 * gloss * gloss) * gloss * gloss * 0.85;
        double broad = Math.pow(along, 14) * gloss * 0.06;
        return (sharp + broad) * (0.15 + 0.85 * shade[pixel]);
    }

    private double slope(int x1, int y1, int x2, int y2) {
        double distance = Math.max(x2 - x1, y2 - y1) / scale;
        return (height(x2, y2) - height(x1, y1)) / distance;
    }

    /** The share of the window that each pixel sees, found by walking towards it over the heights. */
    private float[] sunlight() {
        float highest = 0;
        for (float height : tableau.height) {
            highest = Math.max(highest, height);
        }
        double flat = Math.hypot(TO_SUN[0], TO_SUN[1]);
        double rise = TO_SUN[2] / flat;
        float[] result = new float[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                result[y * columns + x] = sunlight(x, y, highest, TO_SUN[0] / flat, TO_SUN[1] / flat, rise);
            }
        }
        return result;
    }

    private float sunlight(int x, int y, float highest, double stepX, double stepY, double rise) {
        double start = tableau.height[y * columns + x];
        double worst = -1;
        for (double walked = 1.2; ; walked *= 1.09) {
            double units = walked / scale;
            double ray = start + units * (rise - PENUMBRA);
            if (ray > highest) {
                break;
            }
            double above = between(x + stepX * walked, y + stepY * walked) - start - units * rise;
            worst = Math.max(worst, (above - 0.25) / units);
        }
        return (float) (1 - Noise.step(-PENUMBRA, PENUMBRA, worst));
    }

    /** How much of the sky each pixel sees: less in hollows, on three scales. */
    private float[] openness() {
        float[] result = new float[columns * rows];
        java.util.Arrays.fill(result, 1);
        for (double radius : new double[] {5, 16, 52}) {
            float[] around = Blur.soft(tableau.height, columns, rows, pixels(radius));
            for (int i = 0; i < result.length; i++) {
                double buried = Math.max(0, around[i] - tableau.height[i]) / radius;
                result[i] *= (float) Math.exp(-1.5 * buried);
            }
        }
        return result;
    }

    private float height(int x, int y) {
        int column = Math.max(0, Math.min(columns - 1, x));
        int row = Math.max(0, Math.min(rows - 1, y));
        return tableau.height[row * columns + column];
    }

    private double between(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double top = Noise.mix(height(column, row), height(column + 1, row), x - column);
        double bottom = Noise.mix(height(column, row + 1), height(column + 1, row + 1), x - column);
        return Noise.mix(top, bottom, y - row);
    }

    private int pixels(double units) {
        return (int) Math.max(1, Math.round(units * scale / 1.7)); // three boxes of this radius
    }

    private static double[] unit(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        return new double[] {x / length, y / length, z / length};
    }
}
