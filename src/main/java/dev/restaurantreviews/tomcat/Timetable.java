package dev.restaurantreviews.tomcat;

import jakarta.ejb.Schedule;
import jakarta.enterprise.inject.spi.DefinitionException;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When a timer is due, in the server's time zone. A negative number is an interval: -10 means each tenth one, from 0.
 *
 * @param hour -23 to 23, or {@link #ANY}
 * @param minute -59 to 59, or {@link #ANY}
 * @param second -59 to 59, or {@link #ANY}
 */
record Timetable(int hour, int minute, int second) {

    static final int ANY = -1; // each one

    /** @throws DefinitionException when the schedule asks for more than a number, {@code *} or an interval in each place */
    static Timetable of(Schedule schedule) {
        boolean everyDay = schedule.dayOfMonth().equals("*")
                && schedule.dayOfWeek().equals("*")
                && schedule.month().equals("*")
                && schedule.year().equals("*");
        if (!everyDay || schedule.persistent() || !schedule.timezone().isEmpty()) {
            throw new DefinitionException("Only daily timers that are not persistent work on Tomcat: " + schedule);
        }
        return new Timetable(number(schedule.hour(), 23), number(schedule.minute(), 59), number(schedule.second(), 59));
    }

    private static int number(String text, int highest) {
        if (text.equals("*")) {
            return ANY;
        }
        boolean interval = text.startsWith("*/");
        String digits = interval ? text.substring(2) : text;
        int number = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
        if (number > highest || interval && number == 0) {
            throw new DefinitionException(
                    "0 to " + highest + ", * or */interval may stand here in a timer on Tomcat, not " + text);
        }
        return interval ? -number : number;
    }

    /** The first time after the given one. */
    ZonedDateTime next(ZonedDateTime after) {
        ZonedDateTime time = after.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        while (!isDue(time)) { // at most as often as a day has seconds
            time = time.plusSeconds(1);
        }
        return time;
    }

    private boolean isDue(ZonedDateTime time) {
        return matches(hour, time.getHour()) && matches(minute, time.getMinute()) && matches(second, time.getSecond());
    }

    private static boolean matches(int asked, int actual) {
        return asked >= 0 ? asked == actual : actual % -asked == 0;
    }
}
