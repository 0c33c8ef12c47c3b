package dev.restaurantreviews.devserver.samplepictures;

/** Soft focus: three box blurs in both directions come close to a Gaussian. */
final class Blur {

    private Blur() {}

    /** Returns a new field; the radius is in pixels, below 1 nothing changes. */
    static float[] soft(float[] field, int columns, int rows, int radius) {
        float[] result = field.clone();
        if (radius < 1) {
            return result;
        }
        float[] other = new float[field.length];
        for (int pass = 0; pass < 3; pass++) {
            for (int y = 0; y < rows; y++) {
                box(result, other, y * columns, 1, columns, radius);
            }
            for (int x = 0; x < columns; x++) {
                box(other, result, x, columns, rows, radius);
            }
        }
        return result;
    }

    private static void box(float[] from, float[] to, int start, int stride, int count, int radius) {
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += from[start + clamp(i, count) * stride];
        }
        for (int i = 0; i < count; i++) {
            to[start + i * stride] = (float) (sum / (2 * radius + 1));
            sum += from[start + clamp(i + radius + 1, count) * stride];
            sum -= from[start + clamp(i - radius, count) * stride];
        }
    }

    private static int clamp(int i, int count) {
        return Math.max(0, Math.min(count - 1, i));
    }
}
