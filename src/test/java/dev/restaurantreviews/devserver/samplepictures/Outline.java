package dev.restaurantreviews.devserver.samplepictures;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** The outlines that food and crockery have; places and lengths in units, angles in degrees, clockwise. */
final class Outline {

    private Outline() {}

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static Shape ellipse(double x, double y, double a, double b, double degrees) {
        return turned(circle(0, 0, 1), x, y, a, b, degrees);
    }

    static Shape box(double x, double y, double width, double height, double corner, double degrees) {
        Shape upright = new RoundRectangle2D.Double(-width / 2, -height / 2, width, height, corner * 2, corner * 2);
        return turned(upright, x, y, 1, 1, degrees);
    }

    static Shape ring(double x, double y, double outer, double inner) {
        Area area = new Area(circle(x, y, outer));
        area.subtract(new Area(circle(x, y, inner)));
        return area;
    }

    static Shape wedge(double x, double y, double radius, double from, double extent) {
        return new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, -from - extent, extent, Arc2D.PIE);
    }

    /** A roundish lump; wobble 0 is an ellipse, 0.3 a potato. */
    static Shape lump(Random random, double x, double y, double a, double b, double degrees, double wobble) {
        int corners = 11;
        double[] px = new double[corners];
        double[] py = new double[corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = 1 + wobble * (random.nextDouble() - 0.5) * 2;
            px[i] = Math.cos(angle) * radius;
            py[i] = Math.sin(angle) * radius;
        }
        return turned(closed(px, py), x, y, a, b, degrees);
    }

    /** A leaf with its stalk at the place and its tip at the angle. */
    static Shape leaf(double x, double y, double length, double width, double degrees) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        path.curveTo(0.25, -0.75, 0.7, -0.55, 1, 0);
        path.curveTo(0.7, 0.55, 0.25, 0.75, 0, 0);
        return turned(path, x, y, length, width, degrees);
    }

    /** A band of even width with round ends along the points x1, y1, x2, y2 … */
    static Shape band(double width, double... points) {
        BasicStroke pen = new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        return new Area(pen.createStrokedShape(open(points)));
    }

    /** A band that begins with one width and ends with another. */
    static Shape tapered(double first, double last, double... points) {
        int count = points.length / 2;
        Area area = new Area();
        Path2D left = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double[] outline = new double[count * 4];
        for (int i = 0; i < count; i++) {
            int before = Math.max(0, i - 1);
            int after = Math.min(count - 1, i + 1);
            double dx = points[after * 2] - points[before * 2];
            double dy = points[after * 2 + 1] - points[before * 2 + 1];
            double half = Noise.mix(first, last, i / (count - 1.0)) / 2 / Math.max(1e-6, Math.hypot(dx, dy));
            outline[i * 2] = points[i * 2] - dy * half;
            outline[i * 2 + 1] = points[i * 2 + 1] + dx * half;
            outline[count * 4 - 2 - i * 2] = points[i * 2] + dy * half;
            outline[count * 4 - 1 - i * 2] = points[i * 2 + 1] - dx * half;
        }
        left.moveTo(outline[0], outline[1]);
        for (int i = 1; i < count * 2; i++) {
            left.lineTo(outline[i * 2], outline[i * 2 + 1]);
        }
        left.closePath();
        area.add(new Area(left));
        area.add(new Area(circle(points[0], points[1], first / 2)));
        area.add(new Area(circle(points[count * 2 - 2], points[count * 2 - 1], last / 2)));
        return area;
    }

    static Shape without(Shape shape, Shape hole) {
        Area area = new Area(shape);
        area.subtract(new Area(hole));
        return area;
    }

    static Shape joined(Shape... shapes) {
        Area area = new Area();
        for (Shape shape : shapes) {
            area.add(new Area(shape));
        }
        return area;
    }

    /** The points of a line that starts at a place and wanders; bend is the most it turns in one of its steps. */
    static double[] curl(Random random, double x, double y, double length, double degrees, double bend) {
        int count = 7;
        double[] points = new double[count * 2];
        double heading = Math.toRadians(degrees);
        double drift = Math.toRadians(bend * (random.nextDouble() - 0.5) * 2);
        for (int i = 0; i < count; i++) {
            points[i * 2] = x;
            points[i * 2 + 1] = y;
            heading += drift + Math.toRadians(bend * (random.nextDouble() - 0.5));
            x += Math.cos(heading) * length / (count - 1);
            y += Math.sin(heading) * length / (count - 1);
        }
        return points;
    }

    static Shape within(Shape shape, Shape border) {
        Area area = new Area(shape);
        area.intersect(new Area(border));
        return area;
    }

    private static Shape turned(Shape shape, double x, double y, double a, double b, double degrees) {
        AffineTransform transform = AffineTransform.getTranslateInstance(x, y);
        transform.rotate(Math.toRadians(degrees));
        transform.scale(a, b);
        return transform.createTransformedShape(shape);
    }

    private static Path2D closed(double[] x, double[] y) {
        int count = x.length;
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 0; i < count; i++) {
            int before = (i + count - 1) % count;
            int next = (i + 1) % count;
            int after = (i + 2) % count;
            path.curveTo(
                    x[i] + (x[next] - x[before]) / 6,
                    y[i] + (y[next] - y[before]) / 6,
                    x[next] - (x[after] - x[i]) / 6,
                    y[next] - (y[after] - y[i]) / 6,
                    x[next],
                    y[next]);
        }
        path.closePath();
        return path;
    }

    private static Path2D open(double[] points) {
        int last = points.length / 2 - 1;
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 0; i < last; i++) {
            int before = Math.max(0, i - 1);
            int after = Math.min(last, i + 2);
            path.curveTo(
                    points[i * 2] + (points[i * 2 + 2] - points[before * 2]) / 6,
                    points[i * 2 + 1] + (points[i * 2 + 3] - points[before * 2 + 1]) / 6,
                    points[i * 2 + 2] - (points[after * 2] - points[i * 2]) / 6,
                    points[i * 2 + 3] - (points[after * 2 + 1] - points[i * 2 + 1]) / 6,
                    points[i * 2 + 2],
                    points[i * 2 + 3]);
        }
        return path;
    }
}
