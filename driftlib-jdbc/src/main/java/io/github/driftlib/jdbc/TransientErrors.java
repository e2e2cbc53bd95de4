package io.github.driftlib.jdbc;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures apart: those that may pass by themselves, those that somebody can mend at the database, and those that
 * are the fault of what is written.
 */
final class TransientErrors {

    /**
     * Classes and values of SQLState: 08 no connection, 53 no resources, 57P0 the server goes down or comes up, 40001
     * and 40P01 serialisation and deadlock, 40003 an unknown end, 55P03 and HYT00 a lock that did not come, 57014 a
     * statement that took longer than it may, 25006 a server that only reads until a failover is over, 25P03 and 25P04
     * a transaction that the server ended for its time, 23505 a unique key that another writer of the same run was
     * faster with; then H2's own 90067 and 90121 connection and database gone, 90098 database closed, 90131 a row
     * changed at the same time.
     */
    private static final List<String> STATES = List.of(
            "08", "53", "57P0", "40001", "40P01", "40003", "55P03", "HYT00", "57014", "25006", "25P03", "25P04",
            "23505", "90067", "90098", "90121", "90131");

    /** SQLite's driver gives no SQLState, but begins each message with the name of the result code. */
    private static final List<String> SQLITE_CODES = List.of(
            "[SQLITE_BUSY",
            "[SQLITE_LOCKED",
            "[SQLITE_FULL",
            "[SQLITE_PROTOCOL",
            "[SQLITE_INTERRUPT",
            "[SQLITE_CONSTRAINT_PRIMARYKEY]",
            "[SQLITE_CONSTRAINT_UNIQUE]");

    /** The SQLState of a table that is not as it must be. */
    static final String UNFIT = "42000";

    /** Classes of SQLState: 28 who may connect, 3D and 3F which database and schema, 42 tables, columns and rights. */
    private static final List<String> MENDABLE_STATES = List.of("28", "3D", "3F", "42");

    private static final List<String> MENDABLE_SQLITE_CODES = List.of(
            "[SQLITE_READONLY",
            "[SQLITE_CANTOPEN",
            "[SQLITE_PERM",
            "[SQLITE_IOERR",
            "[SQLITE_NOTADB",
            "[SQLITE_CORRUPT");

    private TransientErrors() {}

    /** Whether the failure, or one behind it, may pass by itself. */
    static boolean isTransient(Throwable failure) {
        return any(failure, TransientErrors::itselfTransient, identitySet());
    }

    /** Whether the failure, or one behind it, is one of the database or its tables, which somebody can mend. */
    static boolean isMendable(Throwable failure) {
        return any(failure, e -> matches(e, MENDABLE_STATES, MENDABLE_SQLITE_CODES), identitySet());
    }

    private static Set<Throwable> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static boolean any(@Nullable Throwable failure, Predicate<SQLException> kind, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (failure instanceof SQLException e && (kind.test(e) || any(e.getNextException(), kind, seen))) {
            return true;
        }
        return any(failure.getCause(), kind, seen);
    }

    private static boolean itselfTransient(SQLException failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || matches(failure, STATES, SQLITE_CODES);
    }

    private static boolean matches(SQLException failure, List<String> states, List<String> sqliteCodes) {
        String state = String.valueOf(failure.getSQLState());
        String message = String.valueOf(failure.getMessage());
        return states.stream().anyMatch(state::startsWith)
                || sqliteCodes.stream().anyMatch(message::contains);
    }
}
