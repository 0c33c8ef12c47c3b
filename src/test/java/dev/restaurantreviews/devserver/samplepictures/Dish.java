package dev.restaurantreviews.devserver.samplepictures;

import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** A picture to paint: the name of its files, its sides in units, and what is on the table. */
record Dish(String name, int width, int height, Consumer<Tableau> cook) {

    static Dish landscape(String name, Consumer<Tableau> cook) {
        return new Dish(name, 1600, 1200, cook);
    }

    static Dish portrait(String name, Consumer<Tableau> cook) {
        return new Dish(name, 1200, 1600, cook);
    }

    static Dish square(String name, Consumer<Tableau> cook) {
        return new Dish(name, 1600, 1600, cook);
    }

    /** Paints it with so many pixels on the longer side. */
    BufferedImage paint(int pixels) {
        double scale = pixels / (double) Tableau.LONGER_SIDE;
        Tableau tableau = new Tableau(width, height, scale, name.hashCode());
        cook.accept(tableau);
        return new Development(tableau, new Lighting(tableau).lit()).picture();
    }
}
