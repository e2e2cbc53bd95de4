package io.github.driftlib.jdbc;

import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.profile.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * In how many rows values are missing.
 *
 * @param some the rows with a value that counts as missing by default
 * @param every the rows without any value
 * @param byColumn how many values of each column are none, and how many others count as missing
 * @param combinations how many combinations of columns miss values together
 */
record MissingRows(long some, long every, Map<String, Missing> byColumn, long combinations) {

    private static final int NONE = 2;

    /** How many values of a column are none, and how many others count as missing. */
    record Missing(long none, long other) {

        Missing plus(int kind, long rows) {
            return switch (kind) {
                case 0 -> this;
                case NONE -> new Missing(none + rows, other);
                default -> new Missing(none, other + rows);
            };
        }
    }

    static MissingRows of(ResultSet rows, List<CountedColumn> columns) throws SQLException {
        long some = 0;
        long every = 0;
        long combinations = 0;
        Map<String, Missing> byColumn = new LinkedHashMap<>();
        columns.forEach(column -> byColumn.put(column.name(), new Missing(0, 0)));
        for (; rows.next(); combinations++) {
            long occurs = rows.getLong(columns.size() + 1);
            boolean any = false;
            boolean all = true;
            for (int at = 0; at < columns.size(); at++) {
                int kind = rows.getInt(at + 1);
                byColumn.computeIfPresent(columns.get(at).name(), (name, missing) -> missing.plus(kind, occurs));
                any |= kind != 0;
                all &= kind == NONE;
            }
            some += any ? occurs : 0;
            every += all ? occurs : 0;
        }
        return new MissingRows(some, every, byColumn, combinations);
    }

    /** Whether each column misses as many values as those that were read of it say. */
    boolean agreesWith(Profile single) {
        return byColumn.entrySet().stream()
                .allMatch(column -> column.getValue()
                        .equals(missing(single.summary(Summarizers.of(
                                new DerivedColumn.Stored(column.getKey()),
                                Objects.requireNonNull(
                                                single.outline().columns().get(column.getKey()))
                                        .kind())))));
    }

    private static Missing missing(Object summary) {
        return summary instanceof EmpiricalDistribution numbers
                ? new Missing(numbers.missing(), numbers.positiveInfinities() + numbers.negativeInfinities())
                : new Missing(((CategoryCounts) summary).missing(), ((CategoryCounts) summary).count(""));
    }
}
