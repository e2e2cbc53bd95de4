package io.github.driftlib.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.table.LabelVocabulary;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels of target and prediction that mean the same are one class, however they are written. */
class LabelMeaningTest {

    private static final DataDefinition CLASSIFICATION =
            DataDefinition.builder().task(DataDefinition.Task.CLASSIFICATION).build();
    private static final boolean[] ACTUAL = {true, true, true, false, false, false, false, true, true, false};
    private static final boolean[] PREDICTED = {true, false, true, false, true, false, false, true, true, false};

    /** Yes and no in a column of some kind. */
    private enum Written {
        WORDS,
        CAPITAL_WORDS,
        UPPER_CASE_WORDS,
        WHOLE_NUMBERS,
        DECIMALS,
        TEXTS_OF_NUMBERS,
        TEXTS_OF_DECIMALS;

        Column column(boolean[] values) {
            IntStream rows = IntStream.range(0, values.length);
            return switch (this) {
                case WHOLE_NUMBERS ->
                    NumericalColumn.ofIntegers(
                            rows.mapToLong(i -> values[i] ? 1 : 0).toArray());
                case DECIMALS ->
                    NumericalColumn.of(rows.mapToDouble(i -> values[i] ? 1 : 0).toArray());
                default ->
                    CategoricalColumn.of(rows.mapToObj(i -> text(values[i])).toArray(String[]::new));
            };
        }

        private String text(boolean value) {
            return switch (this) {
                case CAPITAL_WORDS -> value ? "True" : "False";
                case UPPER_CASE_WORDS -> value ? "TRUE" : "FALSE";
                case TEXTS_OF_NUMBERS -> value ? "1" : "0";
                case TEXTS_OF_DECIMALS -> value ? "1.0" : "0.0";
                default -> Boolean.toString(value);
            };
        }
    }

    static Stream<List<Written>> pairs() {
        List<List<Written>> pairs = new ArrayList<>();
        for (Written target : Written.values()) {
            for (Written prediction : Written.values()) {
                pairs.add(List.of(target, prediction));
            }
        }
        return pairs.stream();
    }

    private static Dataset rows(Column target, Column prediction) {
        Dataset numbered = Dataset.builder()
                .numerical(
                        "x", IntStream.range(0, target.size()).asDoubleStream().toArray())
                .build();
        return numbered.with("target", target).with("prediction", prediction);
    }

    private static Dataset labels(String target, String prediction) {
        return rows(CategoricalColumn.of(target.split(" ")), CategoricalColumn.of(prediction.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void truthIsOneVocabulary(List<Written> written) {
        Dataset rows = rows(written.get(0).column(ACTUAL), written.get(1).column(PREDICTED));
        Metric<ClassificationQualityMetric.Result> quality = Metrics.classificationQuality();
        Report report = Report.of(
                quality, Metrics.confusionMatrix(), Metrics.classificationQualityByFeature(), Metrics.classBalance());
        Snapshot ofRows = report.run(rows, CLASSIFICATION);
        Snapshot ofProfile = Report.of(quality)
                .run(RunData.of(Profile.builder()
                                .needs(Report.of(quality).needs(CLASSIFICATION))
                                .add(rows)
                                .build())
                        .withDefinition(CLASSIFICATION));
        for (Snapshot snapshot : List.of(ofRows, ofProfile)) {
            ClassificationQuality found = snapshot.get(quality).current();
            assertThat(found.accuracy()).isCloseTo(0.8, within(1e-15));
            assertThat(found.precision()).isCloseTo(0.8, within(1e-15));
            assertThat(found.tnr()).isCloseTo(0.8, within(1e-15));
        }
        ConfusionMatrix matrix = ofRows.get(Metrics.confusionMatrix()).currentMatrix();
        assertThat(matrix.values()).isEqualTo(List.of(List.of(4.0, 1.0), List.of(1.0, 4.0)));
        assertThat(ofRows.get(Metrics.classificationQualityByFeature())
                        .current()
                        .get("x")
                        .accuracy())
                .contains(1.0);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void bothSidesAreOneVocabulary(List<Written> written) {
        Dataset current = rows(written.get(0).column(ACTUAL), written.get(0).column(PREDICTED));
        Dataset reference =
                rows(written.get(1).column(PREDICTED), written.get(1).column(ACTUAL));
        ClassificationQualityMetric.Result result = Report.of(Metrics.classificationQuality())
                .run(current, reference, CLASSIFICATION)
                .get(Metrics.classificationQuality());
        assertThat(result.current().precision()).isCloseTo(0.8, within(1e-15));
        assertThat(result.reference().recall()).isCloseTo(0.8, within(1e-15));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void thePositiveClassIsTrueAndCanBeNamedInAnyWay(List<Written> written) {
        String name =
                String.valueOf(written.get(1).column(new boolean[] {false}).value(0));
        Dataset rows = rows(
                written.get(0).column(ACTUAL), NumericalColumn.of(0.9, 0.2, 0.8, 0.1, 0.7, 0.3, 0.2, 0.6, 0.9, 0.4));
        Metric<ClassificationQualityMetric.Result> quality = Metrics.classificationQuality();
        ClassificationQuality byDefault =
                Report.of(quality).run(rows, CLASSIFICATION).get(quality).current();
        assertThat(byDefault.precision()).isCloseTo(0.8, within(1e-15));
        assertThat(byDefault.rocAuc()).isGreaterThan(0.7);
        DataDefinition named = DataDefinition.builder()
                .task(DataDefinition.Task.CLASSIFICATION)
                .positiveLabel(name)
                .build();
        ClassificationQuality ofFalse =
                Report.of(quality).run(rows, named).get(quality).current();
        assertThat(ofFalse.rocAuc()).isCloseTo(1 - byDefault.rocAuc(), within(1e-12));
    }

    @Test
    void columnsOfProbabilitiesAreMatchedByMeaning() {
        Dataset rows = Dataset.builder()
                .integers("target", 0, 1, 2, 2)
                .numerical("0.0", 0.8, 0.1, 0.1, 0.5)
                .numerical("1.0", 0.1, 0.7, 0.2, 0.2)
                .numerical("2.0", 0.1, 0.2, 0.7, 0.3)
                .build();
        DataDefinition definition =
                DataDefinition.builder().probabilities("0.0", "1.0", "2.0").build();
        ClassificationQuality quality = Report.of(Metrics.classificationQuality())
                .run(rows, definition)
                .get(Metrics.classificationQuality())
                .current();
        assertThat(quality.accuracy()).isEqualTo(0.75);
        assertThat(quality.logLoss())
                .isCloseTo(-(Math.log(0.8) + Math.log(0.7) * 2 + Math.log(0.3)) / 4, within(1e-12));
        Dataset truth = Dataset.builder()
                .categorical("target", "True", "False", "True", "True")
                .numerical("false", 0.1, 0.8, 0.3, 0.6)
                .numerical("true", 0.9, 0.2, 0.7, 0.4)
                .build();
        ClassificationQuality two = Report.of(Metrics.classificationQuality())
                .run(
                        truth,
                        DataDefinition.builder().probabilities("false", "true").build())
                .get(Metrics.classificationQuality())
                .current();
        assertThat(two.accuracy()).isEqualTo(0.75);
        assertThat(two.recall()).isCloseTo(2.0 / 3, within(1e-15));
    }

    @Test
    void labelsThatDifferStayApart() {
        assertThat(LabelVocabulary.of(List.of("1.1", "1.10", "01", "1"), List.of())
                        .classes())
                .containsExactly("01", "1", "1.1", "1.10");
        assertThat(LabelVocabulary.of(List.of("0", "1", "2"), List.of("true", "false"))
                        .classes())
                .hasSize(5);
        assertThat(LabelVocabulary.of(List.of("1.0", "2.0"), List.of("1.0")).classes())
                .as("nothing is written anew where all is alike")
                .containsExactly("1.0", "2.0");
        assertThat(LabelVocabulary.of(List.of("1.0", "2.0"), List.of("1", "3")).classes())
                .containsExactly("1", "2", "3");
        assertThat(LabelVocabulary.of(List.of("True", "False"), List.of("1", "0"))
                        .classes())
                .containsExactly("false", "true");
        assertThat(LabelVocabulary.of(List.of("1", "0"), List.of("True")).classes())
                .containsExactly("0", "1");
        assertThat(LabelVocabulary.of(List.of("-0", "+2"), List.of("2")).classes())
                .containsExactly("0", "2");
    }

    private static String refusal(Dataset rows, DataDefinition definition) {
        MetricOutcome<?> outcome = Report.of(Metrics.classificationQuality())
                .run(rows, definition)
                .outcome(Metrics.classificationQuality());
        assertThat(outcome.status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        return outcome.reason();
    }

    @Test
    void labelsOfTwoVocabulariesAreRefused() {
        assertThat(refusal(labels("a b a", "x y x"), CLASSIFICATION))
                .isEqualTo("target and prediction must have a label in common, but the target has [a, b]"
                        + " and the prediction [x, y]");
        Dataset columns = Dataset.builder()
                .categorical("target", "cat", "dog")
                .numerical("p_cat", 0.8, 0.1)
                .numerical("p_dog", 0.2, 0.9)
                .build();
        assertThat(refusal(
                        columns,
                        DataDefinition.builder().probabilities("p_cat", "p_dog").build()))
                .contains("the target has [cat, dog] and the prediction [p_cat, p_dog]");
        Dataset percent = rows(
                NumericalColumn.ofIntegers(0, 1, 1, 0, 1, 0, 1, 1, 0, 1),
                NumericalColumn.ofIntegers(3, 97, 60, 0, 1, 20, 80, 77, 8, 100));
        assertThat(refusal(percent, CLASSIFICATION))
                .contains("numbers that are neither: [0, 1, 3, 8, 20, 60, 77, 80, 97, 100]")
                .contains("declared as probabilities");
        Snapshot onlyCurrent = Report.of(Metrics.classificationQuality())
                .run(labels("a b c", "A B C"), labels("a b c", "a b b"), CLASSIFICATION);
        assertThat(onlyCurrent.outcome(Metrics.classificationQuality()).reason())
                .contains("the target has [a, b, c] and the prediction [A, B, C]");
    }

    @Test
    void aModelThatIsAlwaysWrongIsNoSecondVocabulary() {
        ClassificationQuality quality = Report.of(Metrics.classificationQuality())
                .run(labels("0 0", "1 1"), CLASSIFICATION)
                .get(Metrics.classificationQuality())
                .current();
        assertThat(quality.accuracy()).isZero();
        assertThat(Report.of(Metrics.classificationQuality())
                        .run(labels("a a", "b b"), labels("a b", "a b"), CLASSIFICATION)
                        .get(Metrics.classificationQuality())
                        .current()
                        .accuracy())
                .isZero();
    }

    @Test
    void twoClassesWithoutAPositiveOneGetAllThatNeedsNone() {
        Dataset rows = labels("a a a b b b b a a", "a b a b b a a b b");
        Snapshot snapshot = Report.of(
                        Metrics.confusionMatrix(),
                        Metrics.classificationQualityByClass(),
                        Metrics.classBalance(),
                        Metrics.classificationQuality(),
                        Metrics.classificationDummy(),
                        Metrics.classificationScore(ClassificationMeasure.ACCURACY),
                        Metrics.classificationScore(ClassificationMeasure.PRECISION))
                .run(rows, CLASSIFICATION);
        assertThat(snapshot.get(Metrics.confusionMatrix()).currentMatrix().values())
                .isEqualTo(List.of(List.of(2.0, 3.0), List.of(2.0, 2.0)));
        ClassificationQualityByClass.ClassQuality a = snapshot.get(Metrics.classificationQualityByClass())
                .current()
                .metrics()
                .get("a");
        assertThat(a.precision()).isEqualTo(0.5);
        assertThat(a.recall()).isEqualTo(0.4);
        assertThat(a.f1()).isCloseTo(4.0 / 9, within(1e-15));
        assertThat(snapshot.get(Metrics.classBalance()).current()).isEqualTo(Map.of("a", 5L, "b", 4L));
        ClassificationQuality quality =
                snapshot.get(Metrics.classificationQuality()).current();
        assertThat(quality.accuracy()).isCloseTo(4.0 / 9, within(1e-15));
        assertThat(quality.precision()).isNull();
        assertThat(quality.tpr()).isNull();
        assertThat(snapshot.outcome(Metrics.classificationScore(ClassificationMeasure.PRECISION))
                        .reason())
                .startsWith("Precision Score of two classes is about the positive one");
        Snapshot suite = TestSuite.of(Tests.precisionByClass("b"), Tests.accuracyScore(), Tests.precisionScore())
                .run(rows, rows, CLASSIFICATION);
        assertThat(suite.tests().stream().map(entry -> entry.result().status()))
                .as("nine rows are too few to tell")
                .containsExactly(TestResult.Status.WARNING, TestResult.Status.WARNING, TestResult.Status.ERROR);
        assertThat(suite.result(Tests.precisionScore()).description()).contains("positive label");
        Dataset probabilities = Dataset.builder()
                .categorical("target", "a", "b", "a")
                .numerical("a", 0.8, 0.3, 0.4)
                .numerical("b", 0.2, 0.7, 0.6)
                .build();
        ClassificationQuality scored = Report.of(Metrics.classificationQuality())
                .run(
                        probabilities,
                        DataDefinition.builder().probabilities("a", "b").build())
                .get(Metrics.classificationQuality())
                .current();
        assertThat(scored.accuracy()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(scored.logLoss()).isCloseTo(-(Math.log(0.8) + Math.log(0.7) + Math.log(0.4)) / 3, within(1e-12));
    }

    @Test
    void scoresThatAreNoProbabilitiesTellTheAreasOnly() {
        Dataset percent = rows(NumericalColumn.ofIntegers(0, 1, 1, 0, 1, 0), NumericalColumn.of(3, 97, 60, 0.5, 1, 20));
        DataDefinition declared =
                DataDefinition.builder().probabilities("prediction").build();
        Snapshot snapshot = Report.of(Metrics.classificationQuality(), Metrics.confusionMatrix())
                .run(percent, declared);
        ClassificationQuality quality =
                snapshot.get(Metrics.classificationQuality()).current();
        assertThat(quality.rocAuc()).isCloseTo(7.0 / 9, within(1e-15));
        assertThat(quality.accuracy()).isNull();
        assertThat(snapshot.outcome(Metrics.confusionMatrix()).reason())
                .isEqualTo("labels are made of probabilities in [0, 1], but 'prediction' has scores from 0.5 to 97.0");
        assertThat(Report.of(Metrics.confusionMatrix().atTop(2))
                        .run(percent, declared)
                        .get(Metrics.confusionMatrix().atTop(2))
                        .currentMatrix()
                        .correct())
                .isEqualTo(5.0);
    }

    @Test
    void thePresetOfSeveralClassesTakesThemFromTheData() {
        Dataset rows = labels("a b c a b c", "a b c a b b");
        Dataset reference = labels("a b d a b d", "a b d a b b");
        Snapshot snapshot = TestSuite.of(TestPresets.multiclassClassification()).run(rows, reference, CLASSIFICATION);
        assertThat(snapshot.tests().stream()
                        .map(entry -> entry.key().text())
                        .filter(key -> key.startsWith("TestRecallByClass")))
                .hasSize(4);
        Snapshot skipped = TestSuite.of(
                        TestPresets.multiclassClassification().notCritical().skippedBelow(100))
                .run(rows, rows, CLASSIFICATION);
        assertThat(skipped.tests()).hasSize(10);
    }
}
