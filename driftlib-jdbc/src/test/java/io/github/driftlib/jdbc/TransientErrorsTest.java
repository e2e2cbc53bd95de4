package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientErrorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08003", "08006", "53000", "53100", "53300", "57P01", "57P02", "57P03", "40001",
                "40P01", "55P03", "57014", "25006", "25P03", "25P04", "HYT00", "23505", "90067", "90098", "90121",
                "90131"
            })
    void theseStatesMayPass(String state) {
        assertThat(TransientErrors.isTransient(new SQLException("x", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"28P01", "28000", "3D000", "42501", "42P01", "22001", "23502", "0A000", "XX000"})
    void theseDoNot(String state) {
        assertThat(TransientErrors.isTransient(new SQLException("x", state))).isFalse();
    }

    @Test
    void sqliteSaysItInTheMessage() {
        assertThat(TransientErrors.isTransient(new SQLException("[SQLITE_BUSY] The database file is locked")))
                .isTrue();
        assertThat(TransientErrors.isTransient(new SQLException("[SQLITE_PROTOCOL] Locking protocol")))
                .isTrue();
        assertThat(TransientErrors.isTransient(new SQLException("[SQLITE_BUSY_SNAPSHOT] x")))
                .isTrue();
        assertThat(TransientErrors.isTransient(new SQLException("[SQLITE_LOCKED_SHAREDCACHE] x")))
                .isTrue();
        assertThat(TransientErrors.isTransient(new SQLException("[SQLITE_CONSTRAINT_PRIMARYKEY] x")))
                .isTrue();
        assertThat(TransientErrors.isTransient(new SQLException("[SQLITE_CONSTRAINT_NOTNULL] x")))
                .isFalse();
        assertThat(TransientErrors.isTransient(new SQLException("[SQLITE_READONLY] x")))
                .isFalse();
    }

    @Test
    void theClassOfAnExceptionCounts() {
        assertThat(TransientErrors.isTransient(new SQLTransientConnectionException()))
                .isTrue();
        assertThat(TransientErrors.isTransient(new SQLTimeoutException())).isTrue();
        assertThat(TransientErrors.isTransient(new SQLRecoverableException())).isTrue();
        assertThat(TransientErrors.isTransient(new SQLSyntaxErrorException())).isFalse();
        assertThat(TransientErrors.isTransient(new IllegalStateException())).isFalse();
    }

    @Test
    void looksBehindAnException() {
        SQLException outer = new SQLException("outer", new SQLException("lost", "08006"));
        assertThat(TransientErrors.isTransient(new IllegalStateException(outer)))
                .isTrue();
        SQLException batch = new SQLException("batch", "HY000");
        batch.setNextException(new SQLException("deadlock", "40P01"));
        assertThat(TransientErrors.isTransient(batch)).isTrue();
    }

    @Test
    void endsWhereExceptionsGoInACircle() {
        Exception one = new Exception("one");
        one.initCause(new Exception("two", one));
        assertThat(TransientErrors.isTransient(one)).isFalse();
    }
}
