package dev.restaurantreviews.photo.rendering;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** Pictures of which one sees by their colors whether they stand upright. */
final class TestPictures {

    /** From left to right, then down: the upper left, upper right, lower left and lower right quarter. */
    static final List<Color> QUARTERS = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);

    static final List<Color> GREYS =
            List.of(new Color(64, 64, 64), new Color(128, 128, 128), new Color(192, 192, 192), Color.WHITE);

    private TestPictures() {}

    static BufferedImage quarters(int width, int height) {
        return quarters(width, height, QUARTERS, BufferedImage.TYPE_INT_RGB);
    }

    static BufferedImage quarters(int width, int height, List<Color> colors, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, color(colors, x, y, width, height).getRGB());
            }
        }
        return picture;
    }

    static Color color(List<Color> colors, int x, int y, int width, int height) {
        return colors.get((y * 2 < height ? 0 : 2) + (x * 2 < width ? 0 : 1));
    }

    /**
     * The quarters as a camera stores them that was held otherwise, by the wording of Exif: where the stored first row
     * and first column are in the upright picture.
     *
     * @param width of the upright picture
     */
    static BufferedImage held(int orientation, int width, int height) {
        boolean swapped = orientation >= 5;
        BufferedImage upright = quarters(width, height);
        BufferedImage stored =
                new BufferedImage(swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                int right = width - 1;
                int bottom = height - 1;
                int rgb = switch (orientation) {
                    case 1 -> upright.getRGB(column, row); // row 0 is the top, column 0 the left side
                    case 2 -> upright.getRGB(right - column, row); // top, right
                    case 3 -> upright.getRGB(right - column, bottom - row); // bottom, right
                    case 4 -> upright.getRGB(column, bottom - row); // bottom, left
                    case 5 -> upright.getRGB(row, column); // left, top
                    case 6 -> upright.getRGB(right - row, column); // right, top
                    case 7 -> upright.getRGB(right - row, bottom - column); // right, bottom
                    case 8 -> upright.getRGB(row, bottom - column); // left, bottom
                    default -> throw new IllegalArgumentException("orientation " + orientation);
                };
                stored.setRGB(column, row, rgb);
            }
        }
        return stored;
    }

    /** Quarters with the noise of a camera's sensor, which makes files as large as real ones. */
    static BufferedImage noisy(int width, int height, int noise) {
        Random random = new Random(1);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int bits = random.nextInt();
                int light = 20 + (x * 60) / width + (y * 60) / height;
                int red = light + (bits & 0xFF) % noise;
                int green = light + (bits >> 8 & 0xFF) % noise;
                int blue = light + (bits >> 16 & 0xFF) % noise;
                row[x] = red << 16 | green << 8 | blue;
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
        return picture;
    }
}
