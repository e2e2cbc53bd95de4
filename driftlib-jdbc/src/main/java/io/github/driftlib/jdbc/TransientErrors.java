package io.github.driftlib.jdbc;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Tells a failure that may pass from one that will not. */
final class TransientErrors {

    /**
     * Classes and values of SQLState: 08 no connection, 53 no resources, 57P0 the server goes down or comes up, 40001
     * and 40P01 serialisation and deadlock, 40003 an unknown end, 55P03 and HYT00 a lock that did not come, 57014 a
     * statement that took longer than it may, 25006 a server that only reads until a failover is over, 23505 a unique
     * key that another writer of the same run was faster with; then H2's own 90067 and 90121 connection and database
     * gone, 90098 database closed, 90131 a row changed at the same time.
     */
    private static final List<String> STATES = List.of(
            "08", "53", "57P0", "40001", "40P01", "40003", "55P03", "HYT00", "57014", "25006", "23505", "90067",
            "90098", "90121", "90131");

    /** SQLite's driver gives no SQLState, but begins each message with the name of the result code. */
    private static final List<String> SQLITE_CODES = List.of(
            "[SQLITE_BUSY",
            "[SQLITE_LOCKED",
            "[SQLITE_FULL",
            "[SQLITE_INTERRUPT",
            "[SQLITE_CONSTRAINT_PRIMARYKEY]",
            "[SQLITE_CONSTRAINT_UNIQUE]");

    private TransientErrors() {}

    /** Whether the failure, or one behind it, may pass. */
    static boolean isTransient(Throwable failure) {
        return isTransient(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isTransient(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (failure instanceof SQLException e && (itselfTransient(e) || isTransient(e.getNextException(), seen))) {
            return true;
        }
        return isTransient(failure.getCause(), seen);
    }

    private static boolean itselfTransient(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String message = String.valueOf(failure.getMessage());
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || STATES.stream().anyMatch(state::startsWith)
                || SQLITE_CODES.stream().anyMatch(message::contains);
    }
}
