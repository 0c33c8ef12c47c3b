package dev.restaurantreviews.tomcat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.Schedule;
import jakarta.enterprise.inject.spi.DefinitionException;
import java.lang.reflect.Method;
import java.time.ZonedDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TimetableTest {

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 2026-11-23T10:59:59.5Z, 2026-11-23T11:00:00Z", // every hour
        "-1, 0, 0, 2026-11-23T11:00:00Z, 2026-11-23T12:00:00Z", // not twice at the same moment
        "-1, -1, -1, 2026-11-23T11:00:00Z, 2026-11-23T11:00:01Z", // every second
        "-1, -1, -10, 2026-11-23T11:00:01Z, 2026-11-23T11:00:10Z", // every ten seconds
        "-1, -15, 0, 2026-11-23T11:45:00Z, 2026-11-23T12:00:00Z", // every quarter of an hour
        "-1, 30, -1, 2026-11-23T11:00:07Z, 2026-11-23T11:30:00Z", // each second of a minute, from its first
        "3, 0, 0, 2026-12-31T03:00:00Z, 2027-01-01T03:00:00Z", // every day
        "2, 30, 0, 2026-03-28T03:00+01:00[Europe/Oslo], 2026-03-30T02:30+02:00[Europe/Oslo]" // no 2:30 on the 29th
    })
    void theNextTimeIsTheFirstThatFits(int hour, int minute, int second, ZonedDateTime after, ZonedDateTime next) {
        assertThat(new Timetable(hour, minute, second).next(after)).isEqualTo(next);
    }

    @Test
    void readsWhatTheAnnotationSays() throws NoSuchMethodException {
        Schedule hourly = getClass().getDeclaredMethod("hourly").getAnnotation(Schedule.class);

        assertThat(Timetable.of(hourly)).isEqualTo(new Timetable(Timetable.ANY, 0, 0));
    }

    @Schedule(hour = "*", persistent = false)
    void hourly() {
        // only its annotation matters
    }

    @Test
    void readsIntervals() throws NoSuchMethodException {
        Schedule often = getClass().getDeclaredMethod("often").getAnnotation(Schedule.class);

        assertThat(Timetable.of(often)).isEqualTo(new Timetable(Timetable.ANY, Timetable.ANY, -10));
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void often() {
        // only its annotation matters
    }

    static Method[] unsupported() {
        return Arrays.stream(NotHere.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Schedule.class))
                .toArray(Method[]::new);
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    void refusesWhatItCannotDo(Method method) {
        Schedule schedule = method.getAnnotation(Schedule.class);

        assertThatThrownBy(() -> Timetable.of(schedule)).isInstanceOf(DefinitionException.class);
    }

    /** Schedules that mean something to a full EJB container. */
    private static final class NotHere {

        @Schedule(hour = "*")
        void persistent() {
            // only its annotation matters
        }

        @Schedule(hour = "1,2", persistent = false)
        void list() {
            // only its annotation matters
        }

        @Schedule(minute = "5/10", hour = "*", persistent = false)
        void intervalFromAMinute() {
            // only its annotation matters
        }

        @Schedule(hour = "24", persistent = false)
        void beyondTheDay() {
            // only its annotation matters
        }

        @Schedule(hour = "*", minute = "-1", persistent = false)
        void negative() {
            // only its annotation matters
        }

        @Schedule(dayOfWeek = "Mon", persistent = false)
        void weekday() {
            // only its annotation matters
        }

        @Schedule(timezone = "Europe/Oslo", persistent = false)
        void zone() {
            // only its annotation matters
        }
    }
}
