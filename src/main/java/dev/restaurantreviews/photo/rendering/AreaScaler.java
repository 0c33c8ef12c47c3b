package dev.restaurantreviews.photo.rendering;

/**
 * Scales a picture down while its rows come in one by one, so that the whole of it is never in memory: each new pixel
 * is the average of the area it covers.
 */
final class AreaScaler {

    private static final int CHANNELS = Bitmap.CHANNELS;
    private static final double LEAST = 1e-6; // a smaller part of a row or column is a rounding error

    private final int fromWidth;
    private final double columns;
    private final double rows;
    private final Bitmap result;
    private final float[] narrow;
    private final float[] sum;
    private int row;
    private double missing;

    private AreaScaler(int fromWidth, int fromHeight, int width, int height) {
        this.fromWidth = fromWidth;
        columns = (double) fromWidth / width;
        rows = (double) fromHeight / height;
        result = Bitmap.empty(width, height);
        narrow = new float[width * CHANNELS];
        sum = new float[width * CHANNELS];
        missing = rows;
    }

    /** Keeps the proportions, except that no side becomes shorter than one pixel; never enlarges. */
    static AreaScaler into(int longestSide, int width, int height) {
        double factor = Math.min(1, (double) longestSide / Math.max(width, height));
        int newWidth = (int) Math.max(1, Math.round(width * factor));
        int newHeight = (int) Math.max(1, Math.round(height * factor));
        return new AreaScaler(width, height, newWidth, newHeight);
    }

    /** Takes the next row from the top. */
    void add(byte[] bgr) {
        narrow(bgr);
        double left = 1;
        while (left > LEAST && row < result.height()) {
            double part = Math.min(left, missing);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (float) part * narrow[i];
            }
            left -= part;
            missing -= part;
            if (missing < LEAST) {
                finishRow();
            }
        }
    }

    private void narrow(byte[] bgr) {
        for (int x = 0; x < result.width(); x++) {
            double start = x * columns;
            double end = Math.min(fromWidth, start + columns);
            average(bgr, start, end, x * CHANNELS);
        }
    }

    private void average(byte[] bgr, double start, double end, int to) {
        float blue = 0;
        float green = 0;
        float red = 0;
        for (int from = (int) start; from < end; from++) {
            float part = (float) (Math.min(end, from + 1) - Math.max(start, from));
            int at = from * CHANNELS;
            blue += part * (bgr[at] & 0xFF);
            green += part * (bgr[at + 1] & 0xFF);
            red += part * (bgr[at + 2] & 0xFF);
        }
        float width = (float) (end - start);
        narrow[to] = blue / width;
        narrow[to + 1] = green / width;
        narrow[to + 2] = red / width;
    }

    private void finishRow() {
        int to = row * sum.length;
        for (int i = 0; i < sum.length; i++) {
            result.bgr()[to + i] = (byte) Math.min(255, Math.round(sum[i] / rows));
            sum[i] = 0;
        }
        row++;
        missing = rows;
    }

    /** The picture, once all rows were added. */
    Bitmap result() {
        return result;
    }
}
