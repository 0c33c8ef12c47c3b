package dev.restaurantreviews.devserver.samplepictures;

import java.awt.Shape;

/** Something hollow on the table: its opening, and the height in units of what it stands on. */
record Vessel(Shape opening, double base) {

    /** Pours a liquid to a level above the vessel's foot; see {@link Tableau#pour}. */
    void fill(Tableau t, double level, double clarity, Surface liquid) {
        t.pour(opening, base + level, clarity, liquid);
    }
}
