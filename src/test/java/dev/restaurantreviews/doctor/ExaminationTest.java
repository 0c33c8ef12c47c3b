package dev.restaurantreviews.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.NotTried;
import dev.restaurantreviews.doctor.Result.Wrong;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExaminationTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Probe FINE = () -> new Fine("well");
    private static final Probe WRONG = () -> new Wrong("ill", "pill");

    private final List<Finding> told = new ArrayList<>();

    private List<Finding> run(Check... checks) {
        return new Examination(List.of(checks)).run(told::add);
    }

    @Test
    void whatBuildsOnAFaultIsNotTried() {
        List<Finding> findings = run(
                new Check("a", List.of(), LONG, WRONG),
                new Check("b", List.of("a"), LONG, FINE),
                new Check("c", List.of("b"), LONG, FINE),
                new Check("d", List.of(), LONG, FINE));

        assertThat(findings)
                .containsExactly(
                        new Finding("a", new Wrong("ill", "pill")),
                        new Finding("b", new NotTried()),
                        new Finding("c", new NotTried()),
                        new Finding("d", new Fine("well")));
        assertThat(told).isEqualTo(findings);
    }

    @Test
    void aCheckThatIsNotPartOfTheExaminationKeepsNobody() {
        assertThat(run(new Check("b", List.of("a"), LONG, FINE)).get(0).isFine())
                .isTrue();
    }

    @Test
    void whatOnlyComesAfterAFaultIsTriedAllTheSame() {
        List<Finding> findings =
                run(new Check("a", List.of(), LONG, WRONG), new Check("b", List.of(), List.of("a"), LONG, FINE));

        assertThat(findings.get(1).isFine()).isTrue();
    }

    @Test
    void aCheckThatHangsIsAFaultAfterItsTime() {
        CountDownLatch never = new CountDownLatch(1);
        Check hanging = new Check("a", List.of(), Duration.ofSeconds(1), () -> {
            never.await();
            return new Fine("late");
        });

        assertThat(run(hanging, new Check("b", List.of(), LONG, FINE)))
                .containsExactly(
                        new Finding("a", new Wrong("It has not ended within 1 s.", Cures.SEE_GUIDE)),
                        new Finding("b", new Fine("well")));
    }

    @ParameterizedTest
    @CsvSource({"database.schema,pg_stat_activity", "photos.blobs,blob store", "site.ready,site"})
    void whatIsSlowIsNamed(String check, String named) {
        Check silent = new Check(check, List.of(), LONG, () -> {
            throw new SocketTimeoutException("Read timed out");
        });

        assertThat(run(silent).get(0).result())
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.cure()).contains(named));
    }

    @Test
    void aFailureThatNobodyHasThoughtOfIsAFaultWithItsWords() {
        Check failing = new Check("a", List.of(), LONG, () -> {
            throw new IllegalStateException("the\nunexpected");
        });

        assertThat(run(failing).get(0).result())
                .isEqualTo(new Wrong("It has failed: IllegalStateException: the unexpected", Cures.SEE_GUIDE));
    }

    @Test
    void checksThatDoNotDependOnEachOtherRunSideBySide() {
        CountDownLatch both = new CountDownLatch(2);
        Probe meeting = () -> {
            both.countDown();
            both.await();
            return new Fine("met");
        };

        assertThat(run(new Check("a", List.of(), LONG, meeting), new Check("b", List.of(), LONG, meeting)))
                .allMatch(Finding::isFine);
    }
}
