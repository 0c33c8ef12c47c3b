package dev.restaurantreviews.devserver.samplepictures;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Paints the pictures of the sample data again, after a change of the recipes. */
public final class SamplePictures {

    private SamplePictures() {}

    /** Takes the folder for the pictures and, if only some are wanted, the names of the dishes. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        if (arguments.length == 0) {
            out.println("Usage: ./scripts/sample-pictures FOLDER [DISH …]");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        for (Dish dish : SampleMenu.dishes()) {
            if (wanted.isEmpty() || wanted.contains(dish.name())) {
                new Prints(dish).write(folder);
                out.println(dish.name());
            }
        }
    }
}
