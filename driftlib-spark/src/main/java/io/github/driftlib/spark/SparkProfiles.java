package io.github.driftlib.spark;

import static org.apache.spark.sql.functions.col;

import io.github.driftlib.data.Schema;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Profiles of a Spark frame. Each partition becomes a profile where it lies; only profiles travel, and merge.
 *
 * <pre>{@code
 * Profile february = SparkProfiles.of(frame).columns("fare", "zone").needs(report.needs(definition)).profile();
 * }</pre>
 *
 * <p>The profile equals that which core makes of the same rows: exactly as long as a column has no more different
 * values than {@link #mostExactValues}, and within the stated error beyond. It does not depend on how the rows are
 * partitioned as long as it is exact.
 *
 * <p>Whole numbers, decimals and floating-point numbers become numbers, NaN being missing; whole numbers beyond
 * 2<sup>53</sup>, which doubles would merge, make labels of their column, with a remark. Strings and booleans become
 * labels, dates and timestamps points in time, those without zone in UTC; those that microseconds in 64 bits cannot
 * hold are missing, with a remark. A column without a type is one of missing labels. A column of another type (binary,
 * array, map, struct, variant, interval) is left out, and a remark of the profile says so. Nothing else is missing but
 * null and NaN.
 *
 * <p>An interrupt of the thread ends the jobs. There is an {@link UncheckedIOException} of an
 * {@link java.io.InterruptedIOException}, by which Spark tells a stream that was stopped from one that failed, and the
 * thread is still interrupted.
 *
 * <p>Uses only what a frame of Spark Connect has too: no RDD. Spark is that of the user, 4.1 or 4.2.
 *
 * <p>Immutable: each setting gives another one.
 */
public final class SparkProfiles {

    /** How many groups there can be unless another limit is given. */
    public static final int DEFAULT_MOST_GROUPS = 1_000;

    /** So many partitions' profiles are merged by the cluster; the driver merges what comes out. */
    private static final int MERGED_TOGETHER = 32;

    private static final Encoder<Tuple2<Integer, byte[]>> NUMBERED = Encoders.tuple(Encoders.INT(), Encoders.BINARY());

    private final Dataset<Row> frame;
    private final List<String> names;
    private final ProfileSettings settings;
    private final @Nullable Function<Schema, ? extends List<? extends Summarizer<?>>> needs;

    private SparkProfiles(
            Dataset<Row> frame,
            List<String> names,
            ProfileSettings settings,
            @Nullable Function<Schema, ? extends List<? extends Summarizer<?>>> needs) {
        this.frame = frame;
        this.names = names;
        this.settings = settings;
        this.needs = needs;
    }

    /**
     * The rows of a frame, all columns.
     *
     * @throws IllegalArgumentException if it is a stream, of which {@code foreachBatch} gives the batches
     */
    public static SparkProfiles of(Dataset<Row> frame) {
        Objects.requireNonNull(frame, "frame must be given, but was null");
        if (frame.isStreaming()) {
            throw new IllegalArgumentException(
                    "frame must have an end, but was a stream: give the batches of foreachBatch");
        }
        return new SparkProfiles(frame, List.of(frame.columns()), ProfileSettings.DEFAULT, null);
    }

    /**
     * The same with these columns only.
     *
     * @throws IllegalArgumentException if the frame does not have one of them, or one is named twice
     */
    public SparkProfiles columns(String... names) {
        Objects.requireNonNull(names, "names must be given, but was null");
        checkColumns(this.names, names);
        if (new HashSet<>(List.of(names)).size() < names.length) {
            throw new IllegalArgumentException("names must differ, but were " + List.of(names));
        }
        return new SparkProfiles(frame, List.of(names), settings, needs);
    }

    private static void checkColumns(List<String> there, String... names) {
        for (String name : names) {
            Objects.requireNonNull(name, "column must be given, but was null");
            if (!there.contains(name)) {
                throw new IllegalArgumentException("column must be one of " + there + ", but was '" + name + "'");
            }
        }
    }

    /** Names as they are: a dot in one means nothing. */
    static Column[] columns(List<String> names) {
        return names.stream()
                .map(name -> col("`" + name.replace("`", "``") + "`"))
                .toArray(Column[]::new);
    }

    /**
     * The same with what a report needs beyond the single columns. What is inferred of the columns is inferred of all
     * rows, which are then gone through twice.
     */
    public SparkProfiles needs(Function<Schema, ? extends List<? extends Summarizer<?>>> summarizers) {
        Objects.requireNonNull(summarizers, "summarizers must be given, but was null");
        return new SparkProfiles(frame, names, settings, summarizers);
    }

    /** The same with another limit of different numbers of a column that are held exactly; 0 for none. */
    public SparkProfiles mostExactValues(int limit) {
        ProfileSettings changed = new ProfileSettings(limit, settings.mostLabels());
        changed.applied(Profile.builder());
        return new SparkProfiles(frame, names, changed, needs);
    }

    /** The same with another limit of labels of a column that are told apart, at least 1. */
    public SparkProfiles mostLabels(int limit) {
        ProfileSettings changed = new ProfileSettings(settings.mostExactValues(), limit);
        changed.applied(Profile.builder());
        return new SparkProfiles(frame, names, changed, needs);
    }

    /**
     * Runs the job: the profile of all rows.
     *
     * @throws UncheckedIOException if the thread is interrupted
     */
    public Profile profile() {
        return SparkJobs.run(frame.sparkSession(), () -> {
            Frame known = Frame.of(frame, names, List.of());
            return profile(known, rows(known));
        });
    }

    /** How rows become a profile; what is needed beyond single columns is made of these. */
    private ProfileOfRows rows(Frame known) {
        ProfileOfRows single = new ProfileOfRows(known.columns(), List.of(), settings);
        return needs == null
                ? single
                : new ProfileOfRows(
                        known.columns(),
                        Summarizers.needed(needs.apply(profile(known, single).outline())),
                        settings);
    }

    /** In the order of the partitions, so that the same ones give the same sketch. */
    private static Profile profile(Frame known, ProfileOfRows rows) {
        List<Tuple2<Integer, byte[]>> parts = new ArrayList<>(known.rows()
                .mapPartitions(
                        (MapPartitionsFunction<Row, Tuple2<Integer, byte[]>>) partition -> gathered(rows, partition),
                        NUMBERED)
                .groupByKey(
                        (MapFunction<Tuple2<Integer, byte[]>, Integer>) part -> part._1() / MERGED_TOGETHER,
                        Encoders.INT())
                .flatMapSortedGroups(
                        new Column[] {col("_1")},
                        (FlatMapGroupsFunction<Integer, Tuple2<Integer, byte[]>, Tuple2<Integer, byte[]>>)
                                (group, some) -> merged(rows, group, some),
                        NUMBERED)
                .collectAsList());
        parts.sort(Comparator.comparing(Tuple2::_1));
        return rows.merged(known.remarks(), parts.stream().map(Tuple2::_2).toList());
    }

    private static Iterator<Tuple2<Integer, byte[]>> gathered(ProfileOfRows rows, Iterator<Row> partition) {
        ProfileOfRows.Gathering gathering = rows.gathering();
        partition.forEachRemaining(gathering::add);
        return List.of(new Tuple2<>(TaskContext.getPartitionId(), gathering.bytes()))
                .iterator();
    }

    private static Iterator<Tuple2<Integer, byte[]>> merged(
            ProfileOfRows rows, Integer group, Iterator<Tuple2<Integer, byte[]>> some) {
        ProfileBuilder builder = rows.builder();
        some.forEachRemaining(part -> builder.add(rows.read(part._2())));
        return List.of(new Tuple2<>(group, builder.build().toBytes())).iterator();
    }

    /**
     * The same by groups: a profile of the other columns for each combination of values of these. The columns can be
     * others than those of {@link #columns(String...)}; the profiles do not have them. -0.0 and 0.0 are one group.
     * Texts that differ are groups that differ, also where Spark's collation of the column takes them for equal: they
     * are different labels of a profile too. Of what kind a column is, is found of all groups together.
     *
     * @throws IllegalArgumentException if the frame does not have one of the columns, or one holds neither numbers,
     *     strings, booleans, times nor intervals, but what has no text or equal texts for different values
     */
    public Grouped groupBy(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        checkColumns(List.of(frame.columns()), columns);
        if (columns.length == 0) {
            throw new IllegalArgumentException("columns must not be empty");
        }
        for (String column : columns) {
            FrameColumn.checkKey(frame.schema().apply(column));
        }
        return new Grouped(this, List.of(columns), DEFAULT_MOST_GROUPS);
    }

    /** Profiles by groups of rows. */
    public static final class Grouped {

        private static final String TOO_MANY = "";

        private final SparkProfiles all;
        private final List<String> by;
        private final int mostGroups;

        private Grouped(SparkProfiles all, List<String> by, int mostGroups) {
            this.all = all;
            this.by = by;
            this.mostGroups = mostGroups;
        }

        /** The same with another limit of groups, at least 1: each takes memory in each task. */
        public Grouped mostGroups(int limit) {
            if (limit < 1) {
                throw new IllegalArgumentException("mostGroups must be at least 1, but was " + limit);
            }
            return new Grouped(all, by, limit);
        }

        /**
         * Runs the job: the profile of each group, by the texts of its values, null being the empty optional and points
         * in time in UTC, such as {@code 2022-02-01T10:00:00Z}; in the order of the texts, null first.
         *
         * @throws IllegalStateException if there are more groups than {@link #mostGroups}
         * @throws UncheckedIOException if the thread is interrupted
         */
        public Map<List<Optional<String>>, Profile> profiles() {
            return SparkJobs.run(all.frame.sparkSession(), this::found);
        }

        private Map<List<Optional<String>>, Profile> found() {
            Frame known = Frame.of(all.frame, all.names, by);
            ProfileOfRows rows = all.rows(known);
            int most = mostGroups;
            int first = known.columns().size();
            Map<String, List<byte[]>> parts = new TreeMap<>();
            for (Tuple2<String, byte[]> part : known.rowsWith(by)
                    .mapPartitions(
                            (MapPartitionsFunction<Row, Tuple2<String, byte[]>>)
                                    partition -> grouped(rows, partition, first, most),
                            Encoders.tuple(Encoders.STRING(), Encoders.BINARY()))
                    .collectAsList()) {
                parts.computeIfAbsent(part._1(), key -> new ArrayList<>()).add(part._2());
            }
            if (parts.size() > most || parts.containsKey(TOO_MANY)) {
                throw new IllegalStateException(
                        "groups must be at most " + most + ", but are more: give mostGroups a larger limit");
            }
            Map<List<Optional<String>>, List<byte[]>> groups = new TreeMap<>(GroupKey.ORDER);
            parts.forEach((key, some) -> groups.put(known.group(by, key), some));
            Map<List<Optional<String>>, Profile> profiles = new LinkedHashMap<>();
            groups.forEach((key, some) -> profiles.put(key, rows.merged(known.remarks(), some)));
            return profiles;
        }

        /**
         * Too many groups are told by a key that no group has: an error of a task comes wrapped, and is tried again.
         */
        private static Iterator<Tuple2<String, byte[]>> grouped(
                ProfileOfRows rows, Iterator<Row> partition, int first, int most) {
            Map<String, ProfileOfRows.Gathering> groups = new TreeMap<>();
            while (partition.hasNext()) {
                Row row = partition.next();
                groups.computeIfAbsent(GroupKey.of(row, first), key -> rows.gathering())
                        .add(row);
                if (groups.size() > most) {
                    return List.of(new Tuple2<>(TOO_MANY, new byte[0])).iterator();
                }
            }
            List<Tuple2<String, byte[]>> parts = new ArrayList<>();
            groups.forEach((key, gathering) -> parts.add(new Tuple2<>(key, gathering.bytes())));
            return parts.iterator();
        }
    }
}
