package dev.restaurantreviews.devserver.samplepictures;

import java.util.Arrays;

/** Exact distance of every pixel from the outline, by two passes of parabolas (Felzenszwalb and Huttenlocher, 2012). */
final class Distance {

    private static final float FAR = 1e12f;

    private Distance() {}

    /** Takes coverage from 0 to 1; returns pixels, 0 outside. */
    static float[] inside(float[] coverage, int columns, int rows) {
        float[] field = new float[columns * rows];
        for (int i = 0; i < field.length; i++) {
            field[i] = coverage[i] > 0.5f ? FAR : 0;
        }
        float[] line = new float[Math.max(columns, rows)];
        for (int x = 0; x < columns; x++) {
            transform(field, x, columns, rows, line);
        }
        for (int y = 0; y < rows; y++) {
            transform(field, y * columns, 1, columns, line);
        }
        for (int i = 0; i < field.length; i++) {
            field[i] = field[i] == 0 ? 0 : (float) Math.sqrt(field[i]) - 0.5f + (coverage[i] - 1);
        }
        return field;
    }

    private static void transform(float[] field, int start, int stride, int count, float[] line) {
        for (int i = 0; i < count; i++) {
            line[i] = field[start + i * stride];
        }
        int[] vertex = new int[count];
        float[] border = new float[count + 1];
        int top = 0;
        Arrays.fill(border, Float.POSITIVE_INFINITY);
        border[0] = Float.NEGATIVE_INFINITY;
        for (int i = 1; i < count; i++) {
            float cut = cut(line, i, vertex[top]);
            while (cut <= border[top]) {
                cut = cut(line, i, vertex[--top]);
            }
            vertex[++top] = i;
            border[top] = cut;
            border[top + 1] = Float.POSITIVE_INFINITY;
        }
        for (int i = 0, k = 0; i < count; i++) {
            while (border[k + 1] < i) {
                k++;
            }
            float step = i - vertex[k];
            field[start + i * stride] = Math.min(FAR, step * step + line[vertex[k]]);
        }
    }

    private static float cut(float[] line, int i, int vertex) {
        return (float)
                (((double) line[i] + (double) i * i - line[vertex] - (double) vertex * vertex) / (2.0 * (i - vertex)));
    }
}
