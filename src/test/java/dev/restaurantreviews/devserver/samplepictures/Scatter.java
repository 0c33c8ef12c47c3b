package dev.restaurantreviews.devserver.samplepictures;

import java.util.Random;

/** Strews things by chance, yet evenly enough not to look spilt. */
final class Scatter {

    private Scatter() {}

    /** Takes a place in units and an angle in degrees. */
    @FunctionalInterface
    interface Each {
        void at(double x, double y, double degrees);
    }

    /** Strews over a disc; every place is the best of a few tries, so that they keep apart. */
    static void disc(Random random, int count, double x, double y, double radius, Each each) {
        ellipse(random, count, x, y, radius, radius, 0, each);
    }

    static void ellipse(Random random, int count, double x, double y, double a, double b, double degrees, Each each) {
        double[] takenX = new double[count];
        double[] takenY = new double[count];
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (int i = 0; i < count; i++) {
            double best = -1;
            for (int attempt = 0; attempt < 5; attempt++) {
                double angle = random.nextDouble() * 2 * Math.PI;
                double far = Math.sqrt(random.nextDouble());
                double u = Math.cos(angle) * far;
                double v = Math.sin(angle) * far;
                double room = room(takenX, takenY, i, u, v);
                if (room > best) {
                    best = room;
                    takenX[i] = u;
                    takenY[i] = v;
                }
            }
            double along = takenX[i] * a;
            double across = takenY[i] * b;
            each.at(x + along * cos - across * sin, y + along * sin + across * cos, random.nextDouble() * 360);
        }
    }

    private static double room(double[] x, double[] y, int count, double u, double v) {
        double room = 9;
        for (int i = 0; i < count; i++) {
            room = Math.min(room, Math.hypot(x[i] - u, y[i] - v));
        }
        return room;
    }
}
