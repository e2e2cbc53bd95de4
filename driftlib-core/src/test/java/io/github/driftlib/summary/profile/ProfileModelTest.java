package io.github.driftlib.summary.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.TextColumn;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.CoMoments;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.MissingKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Random operations on profiles, beside a model that keeps every row; and profiles that many threads share. */
class ProfileModelTest {

    private static final int ROUNDS = Boolean.getBoolean("long") ? 3_000 : 150;
    private static final List<String> NAMES = List.of("x", "zone", "note", "y");

    /** All rows, as maps without what is missing. */
    private static final class Model {
        private final List<Map<String, Object>> rows = new ArrayList<>();
        private final List<String> columns = new ArrayList<>();

        void add(List<Map<String, Object>> more, List<String> names) {
            rows.addAll(more);
            names.stream().filter(name -> !columns.contains(name)).forEach(columns::add);
        }

        void check(Profile profile, boolean exact) {
            assertThat(profile.rowCount()).isEqualTo(rows.size());
            assertThat(profile.columnNames()).containsExactlyInAnyOrderElementsOf(columns);
            long anyMissing =
                    rows.stream().filter(row -> row.size() < columns.size()).count();
            assertThat(profile.missing(MissingKind.DEFAULTS).rowsWithMissing()).isEqualTo(anyMissing);
            for (String name : columns) {
                Object[] values = rows.stream().map(row -> row.get(name)).toArray();
                if (name.equals("x") || name.equals("y")) {
                    numbers(profile.distribution(name), values, exact);
                } else {
                    labels(profile.counts(name), values, exact);
                }
            }
        }

        private static void numbers(EmpiricalDistribution found, Object[] values, boolean exact) {
            double[] numbers = Arrays.stream(values)
                    .mapToDouble(value -> value == null ? Double.NaN : (double) value)
                    .toArray();
            EmpiricalDistribution expected = EmpiricalDistribution.of(numbers);
            assertThat(found.count()).isEqualTo(expected.count());
            assertThat(found.missing()).isEqualTo(expected.missing());
            if (expected.count() > 0) {
                assertThat(found.min()).isEqualTo(expected.min());
                assertThat(found.max()).isEqualTo(expected.max());
                assertThat(found.mean()).isEqualTo(expected.mean());
            }
            if (exact) {
                assertThat(found).isEqualTo(expected);
            }
        }

        private static void labels(CategoryCounts found, Object[] values, boolean exact) {
            CategoryCounts expected = CategoryCounts.of(Arrays.copyOf(values, values.length, String[].class));
            assertThat(found.total()).isEqualTo(expected.total());
            assertThat(found.missing()).isEqualTo(expected.missing());
            if (exact) {
                assertThat(found).isEqualTo(expected);
            }
            found.counts()
                    .forEach((label, count) ->
                            assertThat(expected.count(label)).isBetween(count, count + found.errorBound()));
            expected.counts()
                    .forEach((label, count) ->
                            assertThat(found.count(label)).isBetween(count - found.errorBound(), count));
        }
    }

    private final SplittableRandom random = new SplittableRandom(17);

    private List<Map<String, Object>> rows(List<String> names) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int count = random.nextInt(3) == 0 ? 0 : random.nextInt(40);
        boolean empty = random.nextInt(6) == 0;
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new HashMap<>();
            for (String name : names) {
                if (!empty && random.nextInt(5) > 0) {
                    row.put(name, value(name));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private Object value(String name) {
        int number = random.nextInt(60);
        return name.equals("x") || name.equals("y") ? (Object) (number / 4.0) : name + number;
    }

    private static Dataset table(List<Map<String, Object>> rows, List<String> names) {
        Dataset.Builder table = Dataset.builder();
        for (String name : names) {
            if (name.equals("x") || name.equals("y")) {
                table.numerical(
                        name,
                        rows.stream()
                                .mapToDouble(row -> row.get(name) == null ? Double.NaN : (double) row.get(name))
                                .toArray());
            } else {
                String[] labels =
                        rows.stream().map(row -> (String) row.get(name)).toArray(String[]::new);
                if (name.equals("note")) {
                    table.column(name, TextColumn.of(labels));
                } else {
                    table.categorical(name, labels);
                }
            }
        }
        return table.build();
    }

    private ProfileBuilder builder(boolean exact) {
        ProfileBuilder builder = Profile.builder().unionOfColumns().executor(Runnable::run);
        return exact ? builder : builder.mostExactValues(8).mostLabels(5).runLength(16);
    }

    @Test
    void randomOperationsGiveWhatTheRowsGive() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean exact = round % 2 == 0;
            ProfileBuilder builder = builder(exact);
            Model model = new Model();
            int steps = 1 + random.nextInt(12);
            for (int step = 0; step < steps; step++) {
                List<String> names = NAMES.subList(0, 2 + random.nextInt(3));
                List<Map<String, Object>> rows = rows(names);
                Dataset table = table(rows, names);
                switch (random.nextInt(4)) {
                    case 0 -> builder.add(builder(exact).add(table).build());
                    case 1 -> {
                        Profile profile = builder(exact).add(table).build();
                        builder.add(Profile.ofBytes(profile.toBytes(), List.of()));
                    }
                    case 2 -> {
                        builder.add(table);
                        fail(builder, table);
                    }
                    default -> builder.add(table);
                }
                model.add(rows, names);
                if (random.nextInt(3) == 0) {
                    model.check(builder.build(), exact);
                }
                if (random.nextInt(6) == 0) {
                    builder = builder(exact).add(builder.build());
                }
            }
            Profile whole = builder.build();
            model.check(whole, exact);
            model.check(Profile.ofBytes(whole.toBytes(), List.of()), exact);
        }
    }

    /** A batch that does not fit is refused, and nothing of it is added. */
    private void fail(ProfileBuilder builder, Dataset before) {
        if (before.rowCount() == 0 || before.column("x").isAllMissing()) {
            return;
        }
        byte[] bytes = builder.build().toBytes();
        Dataset wrong =
                Dataset.builder().categorical("zone", "a").categorical("x", "b").build();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(wrong));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(builder(true).add(wrong).build()));
        assertThat(builder.build().toBytes()).isEqualTo(bytes);
    }

    @Test
    void rowsOneByOneGiveWhatTheRowsGive() {
        Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        kinds.put("x", ColumnKind.NUMERICAL);
        kinds.put("zone", ColumnKind.CATEGORICAL);
        kinds.put("note", ColumnKind.TEXT);
        List<String> names = List.copyOf(kinds.keySet());
        for (int round = 0; round < ROUNDS / 5; round++) {
            Model model = new Model();
            ProfileBuilder builder = builder(true).columns(kinds);
            for (int step = 0; step < 5; step++) {
                List<Map<String, Object>> rows = rows(names);
                rows.forEach(builder::addRow);
                builder.add(table(rows, names));
                model.add(rows, names);
                model.add(rows, names);
            }
            model.check(builder.build(), true);
        }
    }

    /** What says that it is immutable is read by many threads at once, and says the same to all of them. */
    @Test
    void sharedValuesSayTheSameOnManyThreads() throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.addAll(rows(NAMES));
        }
        Dataset table = table(rows, NAMES);
        for (int round = 0; round < 20; round++) {
            boolean exact = round % 2 == 0;
            Profile profile = builder(exact).add(table).build();
            Profile same = Profile.ofBytes(profile.toBytes(), List.of());
            Dataset copy = table(rows, NAMES);
            String expected = said(same, table);
            assertThat(together(8, () -> said(profile, copy))).containsOnly(expected);
        }
    }

    private static String said(Profile profile, Dataset rows) {
        EmpiricalDistribution x = profile.distribution("x");
        CategoryCounts zones = profile.counts("zone");
        Profile twice = profile.merge(profile);
        DataSummary summary = DataSummary.of(rows);
        return String.join(
                "|",
                String.valueOf(x.quantile(0.3)),
                String.valueOf(x.standardizedMoments()),
                String.valueOf(x.distinctCount()),
                x.asCategories().counts().toString(),
                zones.merge(zones).counts().toString(),
                String.valueOf(zones.distinctCount()),
                Arrays.toString(profile.toBytes()),
                String.valueOf(Arrays.hashCode(twice.toBytes())),
                String.valueOf(summary.distribution("x").quantile(0.7)),
                summary.counts("zone").counts().toString(),
                summary.missing(MissingKind.DEFAULTS).toString(),
                rows.derive(CoMoments.of("x", "y")).correlation().toString());
    }

    private static <T> List<T> together(int threads, Callable<T> task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch start = new CountDownLatch(threads);
            List<Future<T>> started = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                started.add(pool.submit(() -> {
                    start.countDown();
                    start.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : started) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
