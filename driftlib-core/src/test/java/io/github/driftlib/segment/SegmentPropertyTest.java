package io.github.driftlib.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.summary.LabelCodes;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of any rows: each is in exactly one segment, and their order does not matter. */
class SegmentPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    private static Dataset rows(Random random) {
        int n = 1 + random.nextInt(200);
        double[] numbers = random.doubles(n)
                .map(x -> random.nextInt(9) == 0 ? Double.NaN : random.nextInt(9) == 0 ? 1 / 0.0 : Math.rint(x * 40))
                .toArray();
        String[] labels = IntStream.range(0, n)
                .mapToObj(i -> random.nextInt(9) == 0 ? null : "z" + random.nextInt(12))
                .toArray(String[]::new);
        return Dataset.builder()
                .numerical("x", numbers)
                .categorical("zone", labels)
                .build();
    }

    private static List<Segments> all() {
        return List.of(
                Segments.of("zone"),
                Segments.of("zone").largest(3),
                Segments.of("x").largest(7),
                Segments.quantiles("x", 5),
                Segments.ranges("x", -3, 10, 11));
    }

    private static SegmentedMetric.Result<ColumnQuantileMetric.Result> run(
            Segments segments, Dataset current, Dataset reference) {
        SegmentedMetric<ColumnQuantileMetric.Result> metric =
                Metrics.bySegment(Metrics.columnQuantile("x", 0.5), segments);
        return Report.of(metric)
                .run(current, reference, DataDefinition.builder().numerical("x").build())
                .get(metric);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRowIsInOneSegmentInAnyOrder(long seed) {
        Random random = new Random(seed);
        Dataset current = rows(random);
        Dataset reference = rows(random);
        List<Integer> order =
                Arrays.asList(IntStream.range(0, current.rowCount()).boxed().toArray(Integer[]::new));
        Collections.shuffle(order, random);
        Dataset shuffled =
                current.take(order.stream().mapToInt(Integer::intValue).toArray());
        for (Segments segments : all()) {
            SegmentedMetric.Result<ColumnQuantileMetric.Result> result = run(segments, current, reference);
            assertThat(result.segments().stream()
                            .mapToLong(SegmentedMetric.Outcome::currentSize)
                            .sum())
                    .isEqualTo(current.rowCount());
            assertThat(result.segments().stream()
                            .mapToLong(SegmentedMetric.Outcome::referenceSize)
                            .sum())
                    .isEqualTo(reference.rowCount());
            assertThat(run(segments, shuffled, reference)).isEqualTo(result);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void codesAreInTheOrderOfTheValues(long seed) {
        Dataset rows = rows(new Random(seed));
        LabelCodes codes = LabelCodes.of(rows.column("x"));
        for (int row = 0; row < rows.rowCount(); row++) {
            double value = rows.numerical("x").get(row);
            assertThat(codes.code(row) == LabelCodes.MISSING).isEqualTo(Double.isNaN(value));
            for (int other = 0; other < row; other++) {
                double before = rows.numerical("x").get(other);
                if (!Double.isNaN(value) && !Double.isNaN(before)) {
                    assertThat(Integer.compare(codes.code(row), codes.code(other)))
                            .isEqualTo(Double.compare(value, before));
                }
            }
        }
    }
}
