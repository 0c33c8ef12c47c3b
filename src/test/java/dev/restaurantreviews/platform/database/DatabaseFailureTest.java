package dev.restaurantreviews.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57014", "58030", "25006", "55P03", "42P01", "40P01", "40001"})
    void aDatabaseThatIsAwayOrBusyPasses(String state) {
        assertThat(DatabaseFailure.isUnavailable(new PersistenceException(new SQLException("", state))))
                .isTrue();
    }

    @Test
    void soDoWhatThePoolAndTheTransactionManagerThrow() {
        assertThat(DatabaseFailure.isUnavailable(new SQLTransientConnectionException("timed out")))
                .isTrue();
        assertThat(DatabaseFailure.isUnavailable(new RuntimeException(new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(DatabaseFailure.isUnavailable(new RuntimeException(new SystemException("no answer"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "42601", "22021", "22P02"})
    void aMistakeOfOursDoesNot(String state) {
        assertThat(DatabaseFailure.isUnavailable(new PersistenceException(new SQLException("", state))))
                .isFalse();
        assertThat(DatabaseFailure.isUnavailable(new IllegalStateException("no database in it")))
                .isFalse();
    }
}
