package dev.restaurantreviews.doctor;

import java.time.Duration;
import java.util.List;

/**
 * One link of the set-up, and what must hold before it is worth a look: so that one fault gives one red line.
 *
 * @param name for people and scripts, such as {@code database.tcp}
 * @param needs checks that must be green; those that this examination does not have count as green
 * @param after checks that must have ended, whatever came of them
 * @param limit how long it may take
 */
record Check(String name, List<String> needs, List<String> after, Duration limit, Probe probe) {

    Check(String name, List<String> needs, Duration limit, Probe probe) {
        this(name, needs, List.of(), limit, probe);
    }
}
