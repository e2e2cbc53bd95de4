package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.summary.plot.Interaction;
import io.github.driftlib.summary.plot.Interactions;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers and labels over time, against looking up the period of each row. */
class InteractionInTimeTest {

    private static final long DAY = 86_400_000_000L;
    private static final Interactions.Axis AT = new Interactions.Axis("at", ColumnKind.DATETIME);
    private static final Interactions.Axis NUMBER = new Interactions.Axis("number", ColumnKind.NUMERICAL);
    private static final Interactions.Axis LABEL = new Interactions.Axis("label", ColumnKind.CATEGORICAL);

    static LongStream spansInDays() {
        return LongStream.of(0, 1, 6, 150, 1_050, 4_500, 13_500, 36_500, 3_650_000);
    }

    private static Dataset rows(long days, int count) {
        Random random = new Random(days + count);
        DatetimeColumn.Builder times = DatetimeColumn.builder();
        NumericalColumn.Builder numbers = NumericalColumn.builder();
        CategoricalColumn.Builder labels = CategoricalColumn.builder();
        for (int row = 0; row < count; row++) {
            long micros = (long) (random.nextDouble() * days * DAY) - DAY;
            times.addMicros(random.nextInt(20) == 0 ? DatetimeColumn.MISSING : micros);
            double number = 1e6 + random.nextGaussian();
            numbers.add(
                    switch (random.nextInt(20)) {
                        case 0 -> Double.NaN;
                        case 1 -> Double.POSITIVE_INFINITY;
                        default -> number;
                    });
            labels.add(random.nextInt(20) == 0 ? null : "l" + (int) Math.abs(4 * random.nextGaussian()));
        }
        return Dataset.builder()
                .column("at", times.build())
                .column("number", numbers.build())
                .column("label", labels.build())
                .build();
    }

    private static Interaction inTime(Interactions.Axis axis, Dataset rows) {
        return Interactions.of(axis, AT, rows, Optional.empty()).orElseThrow().current();
    }

    @ParameterizedTest
    @MethodSource("spansInDays")
    void meansAreThoseOfEachPeriod(long days) {
        Dataset rows = rows(days, 3_000);
        SortedMap<Long, List<Double>> byStart = new TreeMap<>();
        TimePeriod period = TimePeriod.over(EmpiricalDistribution.of(rows.column("at")));
        for (int row = 0; row < rows.rowCount(); row++) {
            double number = rows.numerical("number").get(row);
            if (!rows.column("at").isMissing(row) && Double.isFinite(number)) {
                byStart.merge(
                        period.start(rows.datetime("at").micros(row)),
                        List.of(number),
                        (left, right) -> IntStream.range(0, left.size() + 1)
                                .mapToObj(i -> i < left.size() ? left.get(i) : right.get(0))
                                .toList());
            }
        }

        Interaction.MeansInTime means = (Interaction.MeansInTime) inTime(NUMBER, rows);

        assertThat(means.period()).isEqualTo(period);
        assertThat(means.x())
                .isEqualTo(byStart.keySet().stream().map(TimePeriod::text).toList());
        List<List<Double>> numbers = List.copyOf(byStart.values());
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(means.y().get(i)).isCloseTo(mean(numbers.get(i)), within(2e-10));
        }
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue()
                / numbers.size();
    }

    @ParameterizedTest
    @MethodSource("spansInDays")
    void countsAreThoseOfEachPeriod(long days) {
        Dataset rows = rows(days, 3_000);
        Interaction.CountsInTime counts = (Interaction.CountsInTime) inTime(LABEL, rows);

        assertThat(counts.counts()).hasSize(Interactions.MOST_LABELS + 1);
        SortedMap<String, long[]> byStart = new TreeMap<>();
        List<String> names = List.copyOf(counts.counts().keySet());
        for (int row = 0; row < rows.rowCount(); row++) {
            String label = rows.categorical("label").get(row);
            if (!rows.column("at").isMissing(row) && label != null) {
                long start = counts.period().start(rows.datetime("at").micros(row));
                byStart.computeIfAbsent(TimePeriod.text(start), any -> new long[names.size()])[
                        names.contains(label) ? names.indexOf(label) : names.size() - 1]++;
            }
        }
        assertThat(counts.x()).containsExactlyInAnyOrderElementsOf(byStart.keySet());
        for (int name = 0; name < names.size(); name++) {
            int at = name;
            assertThat(counts.counts().get(names.get(name)))
                    .isEqualTo(counts.x().stream()
                            .map(start -> byStart.get(start)[at])
                            .toList());
        }
    }

    @Test
    void theMeanOfEqualNumbersIsThatNumber() {
        double[] numbers = Collections.nCopies(1_001, 0.1).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        assertThat(means(numbers)).containsExactly(0.1);
    }

    @Test
    void aMeanIsFiniteWhereTheSumIsNot() {
        assertThat(means(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE, 1e308))
                .singleElement()
                .satisfies(mean -> assertThat(mean).isCloseTo(2e307, within(1e293)));
        assertThat(means(Double.MAX_VALUE, Double.MAX_VALUE)).containsExactly(Double.MAX_VALUE);
    }

    @Test
    void aTimeFarAheadIsInThePeriodOfItsRoundedMicroseconds() {
        long late = (1L << 62) + 1;
        Dataset rows = Dataset.builder()
                .column(
                        "at",
                        DatetimeColumn.builder()
                                .addMicros(late)
                                .addMicros(Long.MAX_VALUE)
                                .build())
                .numerical("number", 1, 2)
                .build();
        assertThat(((Interaction.MeansInTime) inTime(NUMBER, rows)).y()).containsExactly(1.0, 2.0);
    }

    private static List<Double> means(double... numbers) {
        DatetimeColumn.Builder times = DatetimeColumn.builder();
        for (int row = 0; row < numbers.length; row++) {
            times.addMicros(0);
        }
        Dataset rows = Dataset.builder()
                .column("at", times.build())
                .numerical("number", numbers)
                .build();
        return ((Interaction.MeansInTime) inTime(NUMBER, rows)).y();
    }
}
