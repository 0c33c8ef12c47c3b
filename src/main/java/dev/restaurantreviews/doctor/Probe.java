package dev.restaurantreviews.doctor;

import java.io.IOException;
import java.sql.SQLException;

/** Looks at one link of the set-up. What it throws is a fault that it has no words of its own for. */
@FunctionalInterface
interface Probe {

    Result examine() throws IOException, SQLException, InterruptedException;
}
