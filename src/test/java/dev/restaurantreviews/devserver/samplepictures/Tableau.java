package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.Random;

/**
 * The table while it is being laid: for every pixel a height, a colour and a gloss. All measures are units; the longer
 * side of a picture has {@value #LONGER_SIDE} of them, however many pixels it gets.
 */
final class Tableau {

    static final int LONGER_SIDE = 1600;

    final int columns;
    final int rows;
    final double scale; // pixels in a unit
    final float[] height;
    final float[][] colour;
    final float[] gloss;
    final float[] steam;
    final Random random;

    Tableau(int width, int height, double scale, long seed) {
        this.columns = (int) Math.round(width * scale);
        this.rows = (int) Math.round(height * scale);
        this.scale = scale;
        this.height = new float[columns * rows];
        this.colour = new float[3][columns * rows];
        this.gloss = new float[columns * rows];
        this.steam = new float[columns * rows];
        this.random = new Random(seed);
    }

    double width() {
        return columns / scale;
    }

    double height() {
        return rows / scale;
    }

    /** A number from one to the other, by chance. */
    double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    /** Lays a piece down where it rests on the middling height beneath it, as stiff things do. */
    void put(Shape shape, Relief relief, Surface surface) {
        put(shape, relief, surface, 0.5);
    }

    /**
     * The same with the share of the ground that may stick out through the piece: 0 rests on the highest point.
     *
     * @return the height at which it rests
     */
    double put(Shape shape, Relief relief, Surface surface, double sunk) {
        Piece piece = piece(shape, relief, surface);
        float base = 0;
        if (!piece.isEmpty()) {
            float[] below = new float[piece.cells()];
            int count = piece.collect(height, columns, below);
            Arrays.sort(below, 0, count);
            base = count == 0 ? 0 : below[(int) ((count - 1) * (1 - sunk))];
            piece.paint(this, base);
        }
        return base;
    }

    /** Lays a piece at a height of its own, whatever is beneath. */
    void putAt(double base, Shape shape, Relief relief, Surface surface) {
        Piece piece = piece(shape, relief, surface);
        if (!piece.isEmpty()) {
            piece.paint(this, (float) base);
        }
    }

    /** Lays a piece that clings to what is beneath it, as sauces and leaves do. */
    void drape(Shape shape, Relief relief, Surface surface) {
        Piece piece = piece(shape, relief, surface);
        if (!piece.isEmpty()) {
            piece.drape(this);
        }
    }

    /** Fills hollows up to a level; the liquid hides what lies more than {@code clarity} units under it. */
    void pour(Shape shape, double level, double clarity, Surface surface) {
        Piece piece = piece(shape, Relief.flat(), surface);
        if (!piece.isEmpty()) {
            piece.fill(this, (float) level, (float) clarity);
        }
    }

    private Piece piece(Shape shape, Relief relief, Surface surface) {
        Shape scaled = AffineTransform.getScaleInstance(scale, scale).createTransformedShape(shape);
        Rectangle canvas = new Rectangle(columns, rows);
        return new Piece(scaled, canvas, relief, surface, scale, random.nextInt(4000), random.nextInt(4000));
    }
}
