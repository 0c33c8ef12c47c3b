package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** One thing on its way to the table: its outline turned into coverage, depth and height. */
final class Piece {

    private static final int MARGIN = 2; // pixels, so that the outline never touches the border

    private final Rectangle box;
    private final Rectangle canvas;
    private final Surface surface;
    private final double scale;
    private final int offsetX;
    private final int offsetY;
    private float[] coverage;
    private float[] depth;
    private float[] relief;

    Piece(Shape shape, Rectangle canvas, Relief relief, Surface surface, double scale, int offsetX, int offsetY) {
        this.box = shape.getBounds();
        this.box.grow(MARGIN, MARGIN);
        this.canvas = canvas;
        this.surface = surface;
        this.scale = scale;
        this.offsetX = offsetX;
        this.offsetY = offsetY;
        if (!isEmpty()) {
            measure(shape, relief);
        }
    }

    boolean isEmpty() {
        return box.isEmpty() || !box.intersects(canvas);
    }

    int cells() {
        return box.width * box.height;
    }

    private void measure(Shape shape, Relief form) {
        coverage = coverage(shape);
        depth = Distance.inside(coverage, box.width, box.height);
        float deepest = 0.5f;
        for (int i = 0; i < depth.length; i++) {
            depth[i] = Math.max(0, depth[i] / (float) scale);
            deepest = Math.max(deepest, depth[i]);
        }
        relief = new float[depth.length];
        for (int i = 0; i < depth.length; i++) {
            relief[i] = coverage[i] > 0 ? (float) form.profile().at(depth[i], deepest) : 0;
        }
        int radius = (int) Math.round(form.smoothing() * deepest * scale / 2);
        relief = Blur.soft(relief, box.width, box.height, radius);
    }

    private float[] coverage(Shape shape) {
        BufferedImage mask = new BufferedImage(box.width, box.height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = mask.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.translate(-box.x, -box.y);
        graphics.setColor(Color.WHITE);
        graphics.fill(shape);
        graphics.dispose();
        byte[] bytes = ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
        float[] result = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = (bytes[i] & 0xff) / 255f;
        }
        return result;
    }

    /** Copies the ground beneath; returns the number of values. */
    int collect(float[] ground, int columns, float[] into) {
        int[] count = {0};
        visit((cell, pixel) -> {
            if (coverage[cell] > 0.5f) {
                into[count[0]++] = ground[pixel];
            }
        });
        return count[0];
    }

    void paint(Tableau tableau, float base) {
        double[] paint = new double[4];
        visit((cell, pixel) -> {
            double top = base + relief[cell] + bump(cell);
            double share = coverage[cell] * Noise.step(-1.2, 0.6, top - tableau.height[pixel]);
            blend(tableau, cell, pixel, share, top, paint);
        });
    }

    void drape(Tableau tableau) {
        double[] paint = new double[4];
        visit((cell, pixel) ->
                blend(tableau, cell, pixel, coverage[cell], tableau.height[pixel] + relief[cell] + bump(cell), paint));
    }

    void fill(Tableau tableau, float level, float clarity) {
        double[] paint = new double[4];
        visit((cell, pixel) -> {
            float under = level - tableau.height[pixel];
            if (under > 0) {
                double share = coverage[cell] * Math.min(1, 0.25 + 0.75 * under / clarity);
                double wave = bump(cell);
                blend(tableau, cell, pixel, share, level + wave, paint);
                float cover = coverage[cell];
                tableau.height[pixel] += (level + (float) wave - tableau.height[pixel]) * cover;
                tableau.gloss[pixel] += ((float) surface.gloss() - tableau.gloss[pixel]) * cover;
            }
        });
    }

    private double bump(int cell) {
        if (surface.bumpHeight() == 0) {
            return 0;
        }
        double size = surface.bumpSize();
        double noise = Noise.fractal(x(cell) / size, y(cell) / size, 5, 2) - 0.5;
        double fade = Math.min(1, depth[cell] / Math.min(6, size));
        return 2 * surface.bumpHeight() * noise * fade;
    }

    private void blend(Tableau tableau, int cell, int pixel, double share, double top, double[] paint) {
        if (share <= 0.002) {
            return;
        }
        surface.pigment().tint(x(cell), y(cell), depth[cell], paint);
        float amount = (float) (share * paint[3]);
        for (int i = 0; i < 3; i++) {
            float[] channel = tableau.colour[i];
            channel[pixel] += ((float) paint[i] - channel[pixel]) * amount;
        }
        tableau.gloss[pixel] += ((float) surface.gloss() - tableau.gloss[pixel]) * amount;
        tableau.height[pixel] += ((float) top - tableau.height[pixel]) * amount;
    }

    private double x(int cell) {
        return (box.x + cell % box.width) / scale + offsetX;
    }

    private double y(int cell) {
        return (box.y + cell / box.width) / scale + offsetY;
    }

    @FunctionalInterface
    private interface Visitor {
        void at(int cell, int pixel);
    }

    private void visit(Visitor visitor) {
        Rectangle visible = box.intersection(canvas);
        for (int y = visible.y; y < visible.y + visible.height; y++) {
            for (int x = visible.x; x < visible.x + visible.width; x++) {
                int cell = (y - box.y) * box.width + x - box.x;
                if (coverage[cell] > 0) {
                    visitor.at(cell, y * canvas.width + x);
                }
            }
        }
    }
}
