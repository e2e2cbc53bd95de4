package io.github.driftlib.quality.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.quality.conflict.ConflictTargetMetric;
import io.github.driftlib.quality.summary.DatasetSummaryMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.stats.rank.DenseRanks;
import io.github.driftlib.stats.rank.RankCorrelation;
import io.github.driftlib.summary.CoMoments;
import io.github.driftlib.summary.ContingencyTable;
import io.github.driftlib.summary.DataSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any data: against plain counting, and where something must not matter; on seeded random input. */
class QualityPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Few values, so that cells, rows and columns are often equal, some of them missing. */
    private static Dataset data(Random random, int rows) {
        Dataset.Builder data = Dataset.builder();
        double missing = random.nextInt(3) == 0 ? 0.1 : 0;
        double[] base = random.doubles(rows).map(v -> Math.floor(v * 3)).toArray();
        for (int column = 0; column < 6; column++) {
            double noise = random.nextInt(4) * 0.03;
            data.numerical(
                    "n" + column,
                    IntStream.range(0, rows)
                            .mapToDouble(row -> random.nextDouble() < missing
                                    ? Double.NaN
                                    : random.nextDouble() < noise ? random.nextInt(3) : base[row])
                            .toArray());
            data.categorical(
                    "c" + column,
                    IntStream.range(0, rows)
                            .mapToObj(row -> random.nextDouble() < missing
                                    ? null
                                    : "v" + (random.nextDouble() < noise ? random.nextInt(3) : (int) base[row]))
                            .toArray(String[]::new));
        }
        return data.integers("target", random.longs(rows, 0, 3).toArray()).build();
    }

    private static Dataset shuffled(Dataset rows, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.rowCount()).boxed().toList());
        Collections.shuffle(order, random);
        return Dataset.concat(
                order.stream().map(row -> rows.slice(row, row + 1)).toList());
    }

    private static <R extends MetricResult> R result(Metric<R> metric, Dataset rows) {
        return Report.of(metric)
                .run(rows, DataDefinition.builder().target("target").build())
                .get(metric);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void duplicatesAreThoseOfComparingAllPairs(long seed) {
        Random random = new Random(seed);
        Dataset rows = data(random, 1 + random.nextInt(80));
        for (double threshold : new double[] {0.5, 0.77, 0.9, 0.95, 1}) {
            DatasetSummaryMetric.Summary summary =
                    result(new DatasetSummaryMetric(threshold, threshold), rows).current();
            assertThat(summary.numberOfAlmostDuplicatedColumns()).isEqualTo(pairs(rows, threshold, false));
            assertThat(summary.numberOfDuplicatedColumns()).isEqualTo(pairs(rows, 1, true));
            Set<List<Object>> different = new HashSet<>();
            for (int row = 0; row < rows.rowCount(); row++) {
                int at = row;
                List<Object> cells = new ArrayList<>();
                rows.columnNames().forEach(name -> cells.add(rows.column(name).value(at)));
                different.add(cells);
            }
            assertThat(summary.numberOfDuplicatedRows()).isEqualTo(rows.rowCount() - different.size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void rowsDifferWhereAColumnHasAValueOfItsOwnForEach(int missing) {
        double[] ids = IntStream.range(0, 3_000)
                .mapToDouble(row -> row < missing ? Double.NaN : row)
                .toArray();
        Dataset rows = Dataset.builder()
                .numerical("target", new double[ids.length])
                .numerical("id", ids)
                .categorical("two", Collections.nCopies(ids.length, "b").toArray(String[]::new))
                .build();
        assertThat(result(Metrics.duplicatedRowCount(), rows).current().value()).isEqualTo(missing - 1);
    }

    private static long pairs(Dataset rows, double threshold, boolean missingIsEqual) {
        long pairs = 0;
        List<String> names = rows.columnNames();
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                Column left = rows.column(names.get(i));
                Column right = rows.column(names.get(j));
                boolean sameKind = left.kind() == right.kind()
                        && names.get(i).equals("target") == names.get(j).equals("target");
                long equal = IntStream.range(0, rows.rowCount())
                        .filter(row -> Objects.equals(left.value(row), right.value(row)))
                        .filter(row -> missingIsEqual || !left.isMissing(row))
                        .count();
                pairs += sameKind && (double) equal / rows.rowCount() >= threshold ? 1 : 0;
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void conflictsAreThoseOfComparingAllPairs(long seed) {
        Random random = new Random(seed);
        Dataset rows = data(random, 1 + random.nextInt(80)).select("n0", "c1", "target");
        long conflicts = IntStream.range(0, rows.rowCount())
                .filter(row -> IntStream.range(0, rows.rowCount()).anyMatch(other -> same(rows, row, other, 2)))
                .filter(row -> IntStream.range(0, rows.rowCount()).noneMatch(other -> same(rows, row, other, 3)))
                .count();
        assertThat(result(new ConflictTargetMetric(), rows).numberNotStableTarget())
                .isEqualTo(conflicts);
    }

    private static boolean same(Dataset rows, int row, int other, int columns) {
        return row != other
                && rows.columnNames().subList(0, columns).stream()
                        .allMatch(name -> Objects.equals(
                                rows.column(name).value(row), rows.column(name).value(other)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRowsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        Dataset rows = data(random, 40);
        Dataset shuffled = shuffled(rows, random);
        for (Metric<?> metric : List.of(
                Metrics.datasetSummary(),
                Metrics.columnValueList("c0", List.of("v1", "v2")),
                Metrics.columnValueRange("n0", 1, 2),
                Metrics.columnRegExp("c0", "v[01]"),
                Metrics.columnDistribution("n0"),
                Metrics.columnDistribution("c0"),
                Metrics.columnInteraction("n0", "c0"),
                Metrics.columnInteraction("n0", "n1"),
                Metrics.uniqueValueCount("c0"),
                Metrics.conflictTarget(),
                Metrics.dataQualityStability())) {
            assertThat(result(metric, shuffled)).as("%s", metric).isEqualTo(result(metric, rows));
        }
        CorrelationMatrixResult.Matrix expected =
                result(new CorrelationMatrix(CorrelationKind.PEARSON), rows).current();
        CorrelationMatrixResult.Matrix actual =
                result(new CorrelationMatrix(CorrelationKind.PEARSON), shuffled).current();
        assertThat(actual.columns()).isEqualTo(expected.columns());
        for (int i = 0; i < expected.columns().size(); i++) {
            for (int j = 0; j < expected.columns().size(); j++) {
                assertThat(actual.values().get(i).get(j))
                        .isCloseTo(expected.values().get(i).get(j), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsMergeToTheWhole(long seed) {
        Random random = new Random(seed);
        int size = 2 + random.nextInt(100);
        double shift = random.nextInt(3) * 1e6;
        Dataset whole = Dataset.builder()
                .numerical("x", random.doubles(size, shift, shift + 2).toArray())
                .numerical("y", random.doubles(size, -1, 1).toArray())
                .column("c", data(random, size).column("c0"))
                .column("d", data(random, size).column("c3"))
                .build();
        int cut = random.nextInt(size + 1);
        Dataset head = whole.slice(0, cut);
        Dataset tail = whole.slice(cut, size);

        var moments = CoMoments.of("x", "y");
        CoMoments merged = moments.merge(tail.derive(moments), head.derive(moments));
        CoMoments expected = whole.derive(moments);
        assertThat(merged.count()).isEqualTo(expected.count());
        assertThat(merged.correlation().orElse(9))
                .isCloseTo(expected.correlation().orElse(9), within(1e-9));
        assertThat(expected.merge(CoMoments.empty())).isEqualTo(expected);
        assertThat(CoMoments.empty().merge(expected)).isEqualTo(expected);

        var table = ContingencyTable.of("c", "d");
        assertThat(table.merge(tail.derive(table), head.derive(table))).isEqualTo(whole.derive(table));
        assertThat(whole.derive(table).merge(ContingencyTable.empty())).isEqualTo(whole.derive(table));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void kendallCountsPairs(long seed) {
        Random random = new Random(seed);
        int size = random.nextInt(60);
        double[] x = numbers(random, size);
        double[] y = numbers(random, size);
        OptionalDouble actual = RankCorrelation.kendall(DenseRanks.of(x), DenseRanks.of(y));
        double sum = 0;
        double notTiedInX = 0;
        double notTiedInY = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                if (Double.isFinite(x[i]) && Double.isFinite(x[j]) && Double.isFinite(y[i]) && Double.isFinite(y[j])) {
                    sum += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
                    notTiedInX += x[i] == x[j] ? 0 : 1;
                    notTiedInY += y[i] == y[j] ? 0 : 1;
                }
            }
        }
        if (notTiedInX == 0 || notTiedInY == 0) {
            assertThat(actual).isEmpty();
        } else {
            assertThat(actual.orElseThrow()).isCloseTo(sum / Math.sqrt(notTiedInX * notTiedInY), within(1e-12));
        }
        DenseRanks rescaled =
                DenseRanks.of(Arrays.stream(x).map(v -> 5 + v * v * v).toArray());
        assertThat(RankCorrelation.kendall(rescaled, DenseRanks.of(y))).isEqualTo(actual);
        assertThat(RankCorrelation.spearman(rescaled, DenseRanks.of(y)))
                .isEqualTo(RankCorrelation.spearman(DenseRanks.of(x), DenseRanks.of(y)));
    }

    private static double[] numbers(Random random, int size) {
        return random.doubles(size)
                .map(v -> v < 0.05 ? Double.NaN : v < 0.08 ? Double.POSITIVE_INFINITY : Math.floor(v * 7) - 2)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void otherNamesForTheSameLabelsTellTheSame(long seed) {
        Random random = new Random(seed);
        Dataset rows = data(random, 60);
        Dataset renamed = rows.with(
                "c3",
                Dataset.builder()
                        .categorical(
                                "renamed",
                                IntStream.range(0, 60)
                                        .mapToObj(row -> rows.categorical("c3").get(row))
                                        .map(label -> label == null ? null : "z" + (9 - label.charAt(1)))
                                        .toArray(String[]::new))
                        .build()
                        .column("renamed"));
        OptionalDouble expected =
                Coefficient.of(CorrelationKind.CRAMER_V, "c0", "c3").in(DataSummary.of(rows));
        OptionalDouble actual =
                Coefficient.of(CorrelationKind.CRAMER_V, "c0", "c3").in(DataSummary.of(renamed));
        assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
        assertThat(actual.orElse(0))
                .isCloseTo(expected.orElse(0), within(1e-12))
                .isBetween(0.0, 1.0);
    }
}
