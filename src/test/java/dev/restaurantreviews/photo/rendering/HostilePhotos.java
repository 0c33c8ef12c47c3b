package dev.restaurantreviews.photo.rendering;

import java.util.List;
import java.util.stream.Stream;

/** The table of files that visitors send by mistake or in bad faith, and of odd ones that are good; each new bug adds a row. */
final class HostilePhotos {

    // To make them takes seconds; whoever changes one, copies it.
    private static final List<Sample> SAMPLES = Stream.of(
                    WrongTypes.all(), Truncations.all(), Bombs.all(), Secrets.all(), Polyglots.all(), OddPhotos.all())
            .flatMap(List::stream)
            .toList();

    private HostilePhotos() {}

    /** All of them: some 40 MB. */
    static List<Sample> all() {
        return SAMPLES;
    }
}
