package dev.restaurantreviews.doctor;

import dev.restaurantreviews.platform.command.Console;

/** Whether whoever reads the report sees colours. */
final class Terminal {

    private Terminal() {}

    /** The convention of no-color.org, and the console of the JDK, which only a terminal has. */
    static boolean isColoured(Console console) {
        return console.variable("NO_COLOR").filter(value -> !value.isEmpty()).isEmpty()
                && console.variable("TERM").filter(term -> !term.equals("dumb")).isPresent()
                && isThere(System.console());
    }

    private static boolean isThere(java.io.Console console) {
        if (console == null) {
            return false;
        }
        try { // since JDK 22 there is always one
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true; // an older JDK, whose console is a terminal
        }
    }
}
