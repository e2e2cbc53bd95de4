package io.github.driftlib.jdbc;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Schema;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads rows into a profile, some at a time. */
final class StreamedRows {

    private static final int BATCH_ROWS = 65_536;

    private final ConsistentRead read;
    private final int mostExactValues;
    private long rowsRead;

    StreamedRows(ConsistentRead read, int mostExactValues) {
        this.read = read;
        this.mostExactValues = mostExactValues;
    }

    /** The profile of the rows of a statement. */
    Profile profile(String sql, List<? extends Summarizer<?>> needs) throws SQLException {
        Optional<Profile> inBatches = read.read(sql, rows -> batches(rows, needs));
        if (inBatches.isPresent()) {
            return inBatches.get();
        }
        // What a column is depends on all of its values: as labels, or without one that cannot be read.
        Dataset all = read.read(sql, rows -> new ResultReader(rows, read.sqlite()).read());
        rowsRead += all.rowCount();
        return JdbcProfiles.builder(mostExactValues).needs(needs).add(all).build();
    }

    long rowsRead() {
        return rowsRead;
    }

    private Optional<Profile> batches(ResultSet rows, List<? extends Summarizer<?>> needs) throws SQLException {
        ProfileBuilder builder = JdbcProfiles.builder(mostExactValues).needs(needs);
        Map<String, Object> kinds = Map.of();
        boolean more = true;
        for (boolean first = true; more; first = false) {
            Dataset batch = new ResultReader(rows, read.sqlite()).read(BATCH_ROWS);
            more = batch.rowCount() == BATCH_ROWS;
            Map<String, Object> those = kinds(batch);
            if (!first && (!those.equals(kinds) || !batch.remarks().isEmpty())) {
                return Optional.empty();
            }
            kinds = those;
            rowsRead += batch.rowCount();
            builder.add(batch);
        }
        return Optional.of(builder.build());
    }

    private static Map<String, Object> kinds(Dataset batch) {
        return Schema.of(batch).columns().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, column -> column.getValue().kind()));
    }
}
