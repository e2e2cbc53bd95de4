package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.TextColumn;
import io.github.driftlib.fairness.FairnessMetric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A column of labels that one data set stores as numbers and the other as labels. */
class MixedKindsTest {

    private static final int ROWS = 240;

    private static Column labels(IntFunction<String> label) {
        return CategoricalColumn.of(IntStream.range(0, ROWS).mapToObj(label).toArray(String[]::new));
    }

    private static Column texts(IntFunction<String> label) {
        return TextColumn.of(IntStream.range(0, ROWS).mapToObj(label).toArray(String[]::new));
    }

    private static Column numbers(int values) {
        return NumericalColumn.of(
                IntStream.range(0, ROWS).mapToDouble(i -> i % values).toArray());
    }

    private static Column wholeNumbers(int values) {
        return NumericalColumn.ofIntegers(
                IntStream.range(0, ROWS).mapToLong(i -> i % values).toArray());
    }

    /** Columns that mean the same, in all the ways of writing them, in pairs of numbers and labels. */
    static Stream<Arguments> pairs() {
        List<Column> numbers = List.of(numbers(2), wholeNumbers(2));
        List<Column> words = List.of(
                labels(i -> String.valueOf(i % 2)),
                labels(i -> i % 2 + ".0"),
                labels(i -> i % 2 == 0 ? "false" : "true"),
                labels(i -> i % 2 == 0 ? "False" : "True"),
                labels(i -> i % 4 == 0 ? "0" : i % 2 == 0 ? "0.00" : "+1"),
                texts(i -> String.valueOf(i % 2)));
        List<Function<Dataset, DataSummary>> sides =
                List.of(DataSummary::of, rows -> Profile.builder().add(rows).build());
        return numbers.stream()
                .flatMap(number ->
                        words.stream().flatMap(word -> Stream.of(List.of(number, word), List.of(word, number))))
                .flatMap(pair -> sides.stream()
                        .flatMap(reference -> sides.stream()
                                .map(current -> Arguments.of(
                                        reference.apply(table(pair.get(0))), current.apply(table(pair.get(1)))))));
    }

    private static Dataset table(Column zone) {
        return Dataset.builder().column("zone", zone).build();
    }

    private static final DataDefinition CATEGORICAL =
            DataDefinition.builder().categorical("zone").build();

    @ParameterizedTest
    @MethodSource("pairs")
    void valuesThatMeanTheSameDoNotDrift(DataSummary reference, DataSummary current) {
        var drift = Metrics.columnDrift("zone");
        Snapshot snapshot = Report.of(drift, Presets.dataQuality())
                .run(RunData.of(current).withReference(reference).withDefinition(CATEGORICAL));
        assertThat(snapshot.outcome(drift).status()).isEqualTo(MetricOutcome.Status.COMPUTED);
        assertThat(snapshot.get(drift).driftDetected()).isFalse();
        assertThat(snapshot.get(drift).driftScore()).isGreaterThan(0.99);
        assertThat(snapshot.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.remark().topic()).isEqualTo(Remark.Topic.NUMBERS_BESIDE_LABELS));
        assertThat(Snapshot.fromJson(snapshot.toJson()).remarks()).isEqualTo(snapshot.remarks());
    }

    @Test
    void fractionsAndOtherLabelsKeepTheirMeaning() {
        Dataset reference = table(NumericalColumn.of(
                IntStream.range(0, ROWS).mapToDouble(i -> i % 4 / 2.0).toArray()));
        String[] written = {"0", "0.50", "1.000", "1.5"};
        var drift = Metrics.columnDrift("zone");
        Snapshot same = Report.of(drift).run(table(labels(i -> written[i % 4])), reference, CATEGORICAL);
        assertThat(same.get(drift).driftScore()).isGreaterThan(0.99);
        Snapshot other = Report.of(drift)
                .run(table(labels(i -> i % 4 == 0 ? "unknown" : written[i % 4])), reference, CATEGORICAL);
        assertThat(other.get(drift).driftDetected()).isTrue();
    }

    @Test
    void aColumnThatIsNotDeclaredChangedItsKind() {
        var drift = Metrics.columnDrift("zone");
        Dataset many = table(numbers(40));
        Dataset words = table(labels(i -> String.valueOf(i % 40)));
        for (DataDefinition definition : List.of(
                DataDefinition.inferred(),
                DataDefinition.builder().numerical("zone").build())) {
            assertThat(Report.of(drift).run(words, many, definition).outcome(drift))
                    .isEqualTo(MetricOutcome.notApplicable("column 'zone' changed its kind: it holds num values in the "
                            + "reference and cat values in current"));
            assertThat(Report.of(drift).run(many, words, definition).outcome(drift))
                    .isEqualTo(MetricOutcome.notApplicable("column 'zone' changed its kind: it holds cat values in the "
                            + "reference and num values in current"));
        }
    }

    @Test
    void tooManyNumbersToTellApartAreARefusal() {
        Profile sketched = Profile.builder()
                .mostExactValues(0)
                .runLength(16)
                .add(table(numbers(ROWS)))
                .build();
        var drift = Metrics.columnDrift("zone");
        MetricOutcome<?> outcome = Report.of(drift)
                .run(RunData.of(table(labels(i -> String.valueOf(i % 40))))
                        .withReference(sketched)
                        .withDefinition(CATEGORICAL))
                .outcome(drift);
        assertThat(outcome.status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        assertThat(outcome.reason()).contains("num values in the reference and cat values in current");
    }

    private static Dataset model(Column group, Column target) {
        return Dataset.builder()
                .column("group", group)
                .column("target", target)
                .column("prediction", wholeNumbers(3))
                .build();
    }

    @Test
    void segmentsGroupsAndTargetsAreTheSame() {
        Dataset reference = model(wholeNumbers(2), labels(i -> i % 3 + ".0"));
        Dataset current = model(labels(i -> i % 2 + ".0"), wholeNumbers(3));
        DataDefinition declared = DataDefinition.builder()
                .task(DataDefinition.Task.CLASSIFICATION)
                .categorical("group")
                .build();
        var segmented = Metrics.bySegment(Metrics.rowCount(), Segments.of("group"));
        var fairness = new FairnessMetric(List.of("group"), "1", null, 1);
        var target = Metrics.columnDrift("target");
        var quality = Metrics.classificationQuality();
        Snapshot snapshot = Report.of(segmented, fairness, target, quality).run(current, reference, declared);
        List<Long> sizes = new ArrayList<>();
        snapshot.get(segmented).segments().forEach(each -> sizes.add(each.referenceSize()));
        assertThat(sizes).containsExactly(120L, 120L);
        assertThat(snapshot.get(fairness).reference().groups()).hasSize(2);
        assertThat(snapshot.get(fairness).reference().groups().get(0).values())
                .isEqualTo(snapshot.get(fairness).current().groups().get(0).values());
        assertThat(snapshot.get(target).driftScore()).isGreaterThan(0.99);
        assertThat(snapshot.outcome(quality).status()).isEqualTo(MetricOutcome.Status.COMPUTED);

        Snapshot inferred = Report.of(segmented, fairness)
                .run(model(labels(i -> "z" + i % 40), wholeNumbers(3)), model(numbers(40), wholeNumbers(3)));
        assertThat(inferred.outcome(segmented).status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        assertThat(inferred.outcome(segmented).reason())
                .contains("num values in the reference and cat values in current");
        assertThat(inferred.outcome(fairness).status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        assertThat(inferred.outcome(fairness).reason())
                .contains("num values in the reference and cat values in current");
    }
}
