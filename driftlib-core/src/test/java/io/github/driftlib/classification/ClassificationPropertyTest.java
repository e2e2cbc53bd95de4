package io.github.driftlib.classification;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.curve.ClassificationLiftCurve;
import io.github.driftlib.classification.curve.ClassificationLiftTable;
import io.github.driftlib.classification.curve.ClassificationLiftTable.Row;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.stats.rank.RankedScores;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import io.github.driftlib.test.TestResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of any predictions, whatever Evidently says. */
class ClassificationPropertyTest {

    private static final RunInfo INFO = RunInfo.of("", Instant.EPOCH);
    private static final List<Metric<?>> OF_LABELS = List.of(
            Metrics.classificationQuality(),
            Metrics.classificationQualityByClass(),
            Metrics.confusionMatrix(),
            Metrics.classBalance(),
            Metrics.classificationDummy());
    private static final List<Metric<?>> OF_PROBABILITIES = Stream.concat(
                    OF_LABELS.stream(),
                    Stream.of(
                            Metrics.rocCurve(),
                            Metrics.precisionRecallCurve(),
                            Metrics.precisionRecallTable(),
                            Metrics.liftTable(),
                            Metrics.liftCurve(),
                            Metrics.classSeparation(),
                            Metrics.probabilityDistribution()))
            .toList();

    /** Predictions of a form, with what they mean. */
    record Predictions(String name, Dataset rows, DataDefinition definition, List<Metric<?>> metrics) {
        Snapshot report(Dataset data) {
            return Report.builder()
                    .metrics(metrics)
                    .build()
                    .run(RunData.of(data).withDefinition(definition).withInfo(INFO));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Predictions> predictions() {
        Random random = new Random(3);
        int rows = 200;
        Dataset.Builder data = Dataset.builder();
        int[] truth = random.ints(rows, 0, 3).toArray();
        double[][] shares = new double[3][rows];
        for (int row = 0; row < rows; row++) {
            double[] weights = random.doubles(3, 0.1, 1).toArray();
            weights[truth[row]] += 0.5;
            double sum = weights[0] + weights[1] + weights[2];
            for (int i = 0; i < 3; i++) {
                shares[i][row] = Math.rint(100 * weights[i] / sum) / 100;
            }
        }
        String[] names = {"a", "b", "c"};
        data.categorical("truth", labels(rows, row -> row % 17 == 0 ? null : names[truth[row]]));
        data.categorical("guess", labels(rows, row -> names[random.nextInt(5) > 0 ? truth[row] : 2]));
        data.integers("is_a", IntStream.of(truth).mapToLong(i -> i == 0 ? 1 : 0).toArray());
        data.numerical("p", shares[0]);
        for (int i = 0; i < 3; i++) {
            data.numerical(names[i], shares[i]);
        }
        Dataset all = data.build();
        DataDefinition.Builder definition = DataDefinition.builder().task(DataDefinition.Task.CLASSIFICATION);
        return Stream.of(
                new Predictions(
                        "labels",
                        all,
                        definition.target("truth").prediction("guess").build(),
                        OF_LABELS),
                new Predictions(
                        "a probability",
                        all,
                        definition.target("is_a").prediction("p").build(),
                        OF_PROBABILITIES),
                new Predictions(
                        "probabilities",
                        all,
                        definition.target("truth").probabilities("a", "b", "c").build(),
                        OF_PROBABILITIES));
    }

    private static String[] labels(int rows, IntFunction<String> label) {
        return IntStream.range(0, rows).mapToObj(label).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("predictions")
    void theOrderOfTheRowsDoesNotMatter(Predictions predictions) {
        Dataset rows = predictions.rows();
        Dataset shuffled = Dataset.concat(
                List.of(rows.slice(120, 200), rows.slice(0, 35), rows.slice(90, 120), rows.slice(35, 90)));
        assertThat(predictions.report(shuffled).toJson(Snapshot.Detail.WITH_PLOTS))
                .isEqualTo(predictions.report(rows).toJson(Snapshot.Detail.WITH_PLOTS));
    }

    @ParameterizedTest
    @MethodSource("predictions")
    void aProfileOfBatchesGivesTheSameAsTheRows(Predictions predictions) {
        Dataset rows = predictions.rows();
        Report report = Report.builder().metrics(predictions.metrics()).build();
        ProfileBuilder builder =
                Profile.builder().needs(report.needs(predictions.definition().resolve(rows, Optional.empty())));
        for (int from = 0; from < 200; from += 40) {
            builder.add(rows.slice(from, from + 40));
        }
        Profile profile = builder.build();
        Snapshot ofProfile = report.run(
                RunData.of(profile).withDefinition(predictions.definition()).withInfo(INFO));
        assertThat(ofProfile.toJson(Snapshot.Detail.WITH_PLOTS))
                .isEqualTo(predictions.report(rows).toJson(Snapshot.Detail.WITH_PLOTS));
    }

    @Test
    void theNamesOfClassesDoNotMatter() {
        Predictions named = predictions().findFirst().orElseThrow();
        Map<String, String> others = Map.of("a", "12", "b", "3", "c", "100");
        Dataset renamed = named.rows()
                .with("truth", renamed(named.rows().categorical("truth"), others))
                .with("guess", renamed(named.rows().categorical("guess"), others));
        ClassificationQuality quality = quality(named.report(named.rows()));
        ClassificationQuality again = quality(named.report(renamed));
        assertClose("accuracy", again.accuracy(), quality.accuracy());
        assertClose("precision", again.precision(), quality.precision());
        assertClose("recall", again.recall(), quality.recall());
        assertClose("F1", again.f1(), quality.f1());
        assertThat(named.report(renamed)
                        .get(Metrics.confusionMatrix())
                        .currentMatrix()
                        .labels())
                .containsExactly("3", "12", "100");
    }

    private static CategoricalColumn renamed(CategoricalColumn column, Map<String, String> names) {
        return CategoricalColumn.of(
                labels(column.size(), row -> column.isMissing(row) ? null : names.get(column.get(row))));
    }

    private static ClassificationQuality quality(Snapshot snapshot) {
        return snapshot.get(Metrics.classificationQuality()).current();
    }

    private static <R extends MetricResult> R of(Metric<R> metric, NumericalColumn truth, NumericalColumn probability) {
        Dataset rows = Dataset.builder()
                .column("target", truth)
                .column("prediction", probability)
                .build();
        DataDefinition definition = DataDefinition.builder()
                .task(DataDefinition.Task.CLASSIFICATION)
                .build();
        return Report.of(metric).run(rows, definition).get(metric);
    }

    /** Evidently labels one row more, and all that tie with it. */
    @Test
    void exactlyKRowsAreLabelledWhateverTies() {
        NumericalColumn truth = NumericalColumn.ofIntegers(1, 0, 1, 0, 1, 0);
        NumericalColumn probability = NumericalColumn.of(0.9, 0.7, 0.7, 0.7, 0.4, 0.2);
        for (int k = 1; k <= 6; k++) {
            ConfusionMatrix matrix =
                    of(Metrics.confusionMatrix().atTop(k), truth, probability).currentMatrix();
            assertThat(matrix.predicted(1))
                    .as("rows predicted positive for k = " + k)
                    .isEqualTo(k);
            assertThat(matrix.total()).isEqualTo(6);
        }
        ClassificationQuality two =
                of(Metrics.classificationQuality().atTop(2), truth, probability).current();
        assertClose("expected precision of the two", two.precision(), (1 + 1 / 3.0) / 2);
        assertThat(two.tiedAtK()).isEqualTo(3);
        assertThat(of(Metrics.classificationQuality().atTop(4), truth, probability)
                        .current()
                        .tiedAtK())
                .isZero();
    }

    @Test
    void exchangingTheClassesLeavesTheAreaAndExchangesTheRates() {
        Random random = new Random(5);
        double[] p = random.doubles(80).map(x -> Math.rint(x * 16) / 16).toArray();
        long[] truth = random.longs(80, 0, 2).toArray();
        ClassificationQuality quality = of(
                        Metrics.classificationQuality(), NumericalColumn.ofIntegers(truth), NumericalColumn.of(p))
                .current();
        ClassificationQuality exchanged = of(
                        Metrics.classificationQuality(),
                        NumericalColumn.ofIntegers(IntStream.range(0, 80)
                                .mapToLong(i -> 1 - truth[i])
                                .toArray()),
                        NumericalColumn.of(IntStream.range(0, 80)
                                .mapToDouble(i -> 1 - p[i])
                                .toArray()))
                .current();
        assertClose("ROC AUC", exchanged.rocAuc(), quality.rocAuc());
        assertClose("log loss", exchanged.logLoss(), quality.logLoss());
        assertClose("Brier score", exchanged.brierScore(), quality.brierScore());
        assertThat(quality.tpr() + quality.fnr()).isCloseTo(1, within(1e-12));
        assertThat(quality.tnr() + quality.fpr()).isCloseTo(1, within(1e-12));
    }

    /** Evidently divides by the precision of the best-scored rows, which can be 0. */
    @Test
    void theLiftOfRowsWithoutAMemberIsZero() {
        ClassificationLiftTable.Result result =
                of(Metrics.liftTable(), NumericalColumn.ofIntegers(0, 0, 1, 0), NumericalColumn.of(0.9, 0.8, 0.3, 0.2));
        List<Row> rows = result.currentLiftTable().get("1");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).isEqualTo(new Row(25, 1, 0.9, 0, 1, 0, 0, 0, 0, 4, 0, 25));
        assertThat(rows.get(3)).isEqualTo(new Row(100, 4, 0.2, 1, 3, 25, 100, 40, 1, 1, 1, 25));
    }

    /** Evidently shows the curve of the first class for each. */
    @Test
    void eachClassHasItsOwnLiftCurve() {
        Predictions predictions = predictions().skip(2).findFirst().orElseThrow();
        ClassificationLiftCurve.Result curves =
                predictions.report(predictions.rows()).get(Metrics.liftCurve());
        ClassificationLiftTable.Result tables =
                predictions.report(predictions.rows()).get(Metrics.liftTable());
        assertThat(curves.currentLiftCurve()).containsOnlyKeys("a", "b", "c");
        curves.currentLiftCurve()
                .forEach((label, curve) -> assertThat(curve.tp())
                        .isEqualTo(tables.currentLiftTable().get(label).stream()
                                .map(Row::tp)
                                .toList()));
        assertThat(curves.currentLiftCurve().values()).doesNotHaveDuplicates();
    }

    /** Evidently's guess has a log loss of 0 for classes 0 and 1, which no model can beat. */
    @Test
    void aModelWithSkillBeatsAGuess() {
        Predictions predictions = predictions().skip(1).findFirst().orElseThrow();
        Snapshot snapshot = TestSuite.of(
                        Tests.logLoss(),
                        Tests.rocAuc(),
                        Tests.accuracyScore(),
                        Tests.precisionScore(),
                        Tests.classification(ClassificationMeasure.BRIER_SCORE),
                        Tests.classification(ClassificationMeasure.PR_AUC))
                .run(predictions.rows(), predictions.definition());
        assertThat(snapshot.tests())
                .allSatisfy(test -> assertThat(test.result().status()).isEqualTo(TestResult.Status.SUCCESS));
        assertThat(predictions
                        .report(predictions.rows())
                        .get(Metrics.classificationDummy())
                        .dummy()
                        .logLoss())
                .isEqualTo(Math.log(2));
    }

    @Test
    void aGuessIsWhatManyDrawnGuessesAreOnAverage() {
        long[] truth = new long[40_000];
        double[] p = new double[40_000];
        Random random = new Random(11);
        for (int i = 0; i < truth.length; i++) {
            truth[i] = i % 10 < 3 ? 1 : 0;
            p[i] = random.nextDouble() < 0.3 ? random.nextDouble(0.5, 1) : random.nextDouble(0, 0.5);
        }
        for (double threshold : new double[] {0.2, 0.5, 0.9}) {
            ClassificationDummyMetric.Result result = of(
                    Metrics.classificationDummy().atThreshold(threshold),
                    NumericalColumn.ofIntegers(truth),
                    NumericalColumn.of(p));
            assertThat(result.dummy().accuracy())
                    .isCloseTo(result.modelQuality().accuracy(), within(0.03));
            assertThat(result.dummy().precision())
                    .isCloseTo(result.modelQuality().precision(), within(0.05));
            assertThat(result.dummy().tpr()).isCloseTo(result.modelQuality().tpr(), within(0.05));
            assertThat(result.dummy().tnr() + result.dummy().fpr()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void qualityByFeatureAddsUpToTheConfusionMatrix() {
        for (Predictions predictions : predictions().toList()) {
            Dataset rows = predictions.rows();
            ClassificationQualityByFeatureTable metric = new ClassificationQualityByFeatureTable(null);
            Snapshot snapshot = Report.of(metric, Metrics.confusionMatrix()).run(rows, predictions.definition());
            ConfusionMatrix matrix = snapshot.get(Metrics.confusionMatrix()).currentMatrix();
            assertThat(snapshot.get(metric).current()).isNotEmpty();
            snapshot.get(metric).current().forEach((feature, quality) -> {
                long missing = IntStream.range(0, 200)
                        .filter(row -> rows.column(feature).isMissing(row))
                        .count();
                assertThat(sum(quality.counts())).isBetween((long) matrix.total() - missing, (long) matrix.total());
                for (int i = 0; i < matrix.labels().size() && missing == 0; i++) {
                    ClassificationQualityByFeatureTable.Feature.Outcomes outcomes =
                            quality.byClass().get(matrix.labels().get(i));
                    assertThat(sum(outcomes.tp())).isEqualTo((long) matrix.correct(i));
                    assertThat(sum(outcomes.fp()) + sum(outcomes.tp())).isEqualTo((long) matrix.predicted(i));
                    assertThat(sum(outcomes.fn()) + sum(outcomes.tp())).isEqualTo((long) matrix.support(i));
                }
            });
        }
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void aClassWithoutAColumnHadProbabilityZero() {
        Dataset rows = Dataset.builder()
                .categorical("target", "a", "z")
                .numerical("a", 0.5, 0.5)
                .numerical("b", 0.25, 0.25)
                .numerical("c", 0.25, 0.25)
                .build();
        DataDefinition definition = DataDefinition.builder()
                .probabilities("a", "b", "c")
                .task(DataDefinition.Task.CLASSIFICATION)
                .build();
        ClassificationQuality quality =
                quality(Report.of(Metrics.classificationQuality()).run(rows, definition));
        assertClose("log loss", quality.logLoss(), -(Math.log(0.5) + Math.log(Math.ulp(1.0))) / 2);
        assertThat(quality.accuracy()).isEqualTo(0.5);
        assertClose("Brier score", quality.brierScore(), (0.25 + 0.125 + 1 + 0.25 + 0.125) / 2);
    }

    @Test
    void thePositiveLabelMustBeOneOfTwoClasses() {
        Dataset rows = Dataset.builder()
                .categorical("target", "yes", "no")
                .categorical("prediction", "yes", "yes")
                .build();
        DataDefinition.Builder definition = DataDefinition.builder().task(DataDefinition.Task.CLASSIFICATION);
        ClassificationQuality unnamed =
                quality(Report.of(Metrics.classificationQuality()).run(rows, definition.build()));
        assertThat(unnamed.accuracy()).isEqualTo(0.5);
        assertThat(unnamed.precision()).isNull();
        Metric<?> precision = Metrics.classificationScore(ClassificationMeasure.PRECISION);
        MetricOutcome<?> outcome =
                Report.of(precision).run(rows, definition.build()).outcome(precision);
        assertThat(outcome.status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        assertThat(outcome.reason()).contains("one of them must be the positive label of the definition");
        assertThat(quality(Report.of(Metrics.classificationQuality())
                                .run(rows, definition.positiveLabel("yes").build()))
                        .precision())
                .isEqualTo(0.5);
    }

    @Test
    void thresholdAndKExcludeEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionRule.of(0.5, 3))
                .withMessage("only one of probasThreshold and k must be given, but both were: 0.5 and 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.confusionMatrix().atThreshold(1.1))
                .withMessage("probasThreshold must be in [0, 1], but was 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tests.rocAuc().atTop(3))
                .withMessage("probasThreshold and k must not be given for roc_auc, which does not depend on them");
    }

    @Test
    void expectedPositivesAmongTheTopAreTheMeanOverAllTieBreaks() {
        RankedScores scores = RankedScores.of(new double[] {0.9, 0.5, 0.5}, new double[] {0.5, 0.5, 0.1});
        assertThat(scores.positivesInTop(0)).isZero();
        assertThat(scores.positivesInTop(1)).isEqualTo(1);
        assertThat(scores.positivesInTop(2)).isEqualTo(1.5);
        assertThat(scores.positivesInTop(5)).isEqualTo(3);
        assertThat(scores.tiedAtTop(2)).isEqualTo(4);
        assertThat(scores.tiedAtTop(5)).isZero();
        assertThat(scores.tiedAtTop(0)).isZero();
    }
}
