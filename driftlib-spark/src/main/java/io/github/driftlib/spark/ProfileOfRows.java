package io.github.driftlib.spark;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * How the rows of a partition become a profile. It travels to where the rows are.
 *
 * @param columns the columns, in the order of the rows' values
 * @param needs what is collected beyond the single columns
 * @param settings the limits of the profile
 */
record ProfileOfRows(List<FrameColumn> columns, List<Summarizer<?>> needs, ProfileSettings settings)
        implements Serializable {

    private static final int BATCH_ROWS = 8_192;

    ProfileOfRows {
        columns = new ArrayList<>(columns);
        needs = new ArrayList<>(needs);
    }

    /** A builder of the columns, so that there is a profile where no row comes. */
    ProfileBuilder builder() {
        Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        columns.forEach(column -> kinds.put(column.name(), column.kind()));
        // A task has one core: others work beside it.
        return settings.applied(Profile.builder()).needs(needs).columns(kinds).executor(Runnable::run);
    }

    /** The profile that was written as bytes. */
    Profile read(byte[] bytes) {
        return Profile.ofBytes(bytes, needs);
    }

    /** The profile of all rows of which others were written; remarks are in the order of the columns. */
    Profile merged(List<Remark> first, List<byte[]> parts) {
        List<Profile> profiles = parts.stream().map(this::read).toList();
        Set<Remark> there = profiles.stream()
                .flatMap(profile -> profile.remarks().stream())
                .map(remark -> new Remark(remark.topic(), remark.column(), 0, ""))
                .collect(Collectors.toSet());
        ProfileBuilder builder = builder().remarks(first);
        for (FrameColumn column : columns) {
            Remark none = column.remark(0);
            if (there.contains(new Remark(none.topic(), none.column(), 0, ""))) {
                builder.remarks(List.of(none));
            }
        }
        profiles.forEach(builder::add);
        return builder.build();
    }

    /** Rows that are gathered into a builder, some at a time. */
    Gathering gathering() {
        return new Gathering(builder());
    }

    final class Gathering {
        private final ProfileBuilder builder;
        private final List<Row> waiting = new ArrayList<>();

        private Gathering(ProfileBuilder builder) {
            this.builder = builder;
        }

        void add(Row row) {
            waiting.add(row);
            if (waiting.size() == BATCH_ROWS) {
                flush();
            }
        }

        private void flush() {
            Dataset.Builder batch = Dataset.builder();
            List<Remark> remarks = new ArrayList<>();
            for (int index = 0; index < columns.size(); index++) {
                columns.get(index).addTo(batch, remarks, waiting, index);
            }
            builder.add(batch.remarks(remarks).build());
            waiting.clear();
        }

        byte[] bytes() {
            if (!waiting.isEmpty()) {
                flush();
            }
            return builder.build().toBytes();
        }
    }
}
