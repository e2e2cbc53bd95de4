package io.github.driftlib.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.TestResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The columns of a data set share one level by the calibrated verdict. */
class CalibratedLevelTest {

    /** Twenty columns of one source, of which the first is moved. */
    private static Dataset rows(Random random, int rows, double shift) {
        Dataset.Builder dataset = Dataset.builder();
        for (int column = 0; column < 14; column++) {
            boolean first = column == 0;
            dataset.numerical(
                    "n" + column,
                    IntStream.range(0, rows)
                            .mapToDouble(i -> random.nextGaussian() + (first ? shift : 0))
                            .toArray());
        }
        for (int column = 0; column < 6; column++) {
            int labels = 3 + 8 * column;
            dataset.categorical(
                    "c" + column,
                    IntStream.range(0, rows)
                            .mapToObj(i -> "c" + (int) (labels * random.nextDouble() * random.nextDouble()))
                            .toArray(String[]::new));
        }
        return dataset.build();
    }

    private static DriftOptions.Builder distances() {
        return DriftOptions.builder()
                .verdict(DriftRule.CALIBRATED)
                .test(ColumnKind.NUMERICAL, StatTests.wasserstein())
                .test(ColumnKind.CATEGORICAL, StatTests.jensenShannon());
    }

    static Stream<DriftOptions> options() {
        return Stream.of(
                DriftOptions.calibrated(),
                distances().build(),
                distances()
                        .adjustment(DriftOptions.PValueAdjustment.BENJAMINI_HOCHBERG)
                        .build(),
                distances()
                        .test("n3", StatTests.ks())
                        .test("c2", StatTests.chisquare())
                        .adjustment(DriftOptions.PValueAdjustment.BENJAMINI_HOCHBERG)
                        .build());
    }

    /** Of 100 data sets 5 on average, 12 or more once in 200 times; at 20 % 11 or fewer once in 70 times. */
    @ParameterizedTest
    @MethodSource("options")
    void anyOfManyColumnsSeldomDriftsByChance(DriftOptions options) {
        Random random = new Random(20_261);
        DataDriftTable table = Metrics.dataDriftTable(options);
        Report report = Report.builder()
                .metrics(table)
                .withoutPlots()
                .executor(Runnable::run)
                .build();
        int alarms = 0;
        int found = 0;
        for (int round = 0; round < 100; round++) {
            Dataset reference = rows(random, 120, 0);
            alarms += report.run(rows(random, 70, 0), reference).get(table).numberOfDriftedColumns() > 0 ? 1 : 0;
            if (round < 10) {
                DataDriftTable.Result result =
                        report.run(rows(random, 70, 1), reference).get(table);
                found += result.driftByColumns().get("n0").driftDetected() ? 1 : 0;
            }
        }
        assertThat(alarms).isLessThanOrEqualTo(11);
        assertThat(found).isGreaterThanOrEqualTo(9);
    }

    @Test
    void eachColumnHasItsShareAndAStatedLevelIsKept() {
        Random random = new Random(3);
        Dataset reference = rows(random, 120, 0);
        Dataset current = rows(random, 70, 0);
        DataDriftTable shared = Metrics.dataDriftTable(distances().build());
        DataDriftTable stated = Metrics.dataDriftTable(distances().build().withLevel(0.01));
        Snapshot snapshot = Report.of(shared, stated).run(current, reference);
        assertThat(snapshot.get(shared).driftByColumns().values())
                .allSatisfy(column -> assertThat(column.level()).isEqualTo(0.0025));
        assertThat(snapshot.get(stated).driftByColumns().values())
                .allSatisfy(column -> assertThat(column.level()).isEqualTo(0.01));
        assertThat(Snapshot.fromJson(snapshot.toJson())
                        .get(shared)
                        .driftByColumns()
                        .get("n1")
                        .level())
                .isEqualTo(0.0025);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.columnDrift("x").withLevel(1))
                .withMessage("level must be greater than 0 and less than 1, but was 1.0");
    }

    @Test
    void aTestOfASuiteHasItsShareOfTheLevelAndSaysWhatCounted() {
        Random random = new Random(4);
        ColumnDriftMetric metric =
                Metrics.columnDrift("n0", StatTests.wasserstein()).withVerdict(DriftRule.CALIBRATED);
        Dataset current = rows(random, 70, 1);
        Dataset reference = rows(random, 120, 0);
        TestResult ofTwo = TestSuite.of(Tests.columnDrift(metric), Tests.columnDrift(metric.withLevel(0.01)))
                .run(current, reference)
                .tests()
                .get(0)
                .result();
        assertThat(ofTwo.parameters()).containsKey("noise_floor").containsEntry("level", 0.025);
        assertThat(ofTwo.description()).contains("the noise floor ").contains(" at a level of 2.5 %");
        TestResult alone = TestSuite.of(Tests.columnDrift(metric))
                .run(current, reference)
                .tests()
                .get(0)
                .result();
        ColumnDriftMetric.Result reported =
                Report.of(metric).run(current, reference).get(metric);
        assertThat(alone.parameters())
                .containsEntry("level", 0.05)
                .containsEntry("noise_floor", reported.noiseFloor())
                .containsEntry("detected", reported.driftDetected());
    }

    /** A level that the user chose is kept; the share of a data set's columns is never above theirs in a report. */
    @Test
    void theLevelOfTheConditionsAndTheNumberOfColumnsBoundTheShare() {
        Random random = new Random(5);
        Dataset current = rows(random, 70, 0);
        Dataset reference = rows(random, 120, 0);
        ColumnDriftMetric metric =
                Metrics.columnDrift("n0", StatTests.wasserstein()).withVerdict(DriftRule.CALIBRATED);
        TestResult strict = TestSuite.builder()
                .tests(Tests.columnDrift(metric))
                .conditions(new Conditions(Conditions.Kind.CALIBRATED, 0.001))
                .build()
                .run(current, reference)
                .tests()
                .get(0)
                .result();
        assertThat(strict.parameters()).containsEntry("level", 0.001);
        TestResult columns = TestSuite.of(Tests.shareOfDriftedColumns(
                        Metrics.datasetDrift(distances().build())))
                .run(current, reference)
                .tests()
                .get(0)
                .result();
        assertThat(((Map<?, ?>) columns.parameters().get("features")).values())
                .allSatisfy(
                        column -> assertThat(((Map<?, ?>) column).get("level")).isEqualTo(0.0025));
    }

    /** All different on both sides: each division is as far apart as the one observed. */
    @Test
    void aScoreThatEqualsItsFloorIsNoEvidence() {
        for (int rows : new int[] {50, 200, 1100}) {
            Dataset reference = keys("r", rows);
            Dataset current = keys("c", rows);
            for (StatTest test : List.of(
                    StatTests.hellinger(), StatTests.jensenShannon(), StatTests.psi(), StatTests.named("kl_div"))) {
                for (Double level : new Double[] {0.05, 0.0027}) {
                    ColumnDriftMetric metric = Metrics.columnDrift("key", test)
                            .withVerdict(DriftRule.CALIBRATED)
                            .withLevel(level);
                    TestResult result = TestSuite.of(Tests.columnDrift(metric))
                            .run(
                                    current,
                                    reference,
                                    DataDefinition.builder().categorical("key").build())
                            .tests()
                            .get(0)
                            .result();
                    assertThat(result.status()).as(test + " " + rows).isEqualTo(TestResult.Status.SUCCESS);
                    assertThat(result.description()).contains("a score that equals its noise floor is no evidence");
                }
            }
        }
    }

    private static Dataset keys(String prefix, int rows) {
        return Dataset.builder()
                .categorical(
                        "key",
                        IntStream.range(0, rows).mapToObj(i -> prefix + i).toArray(String[]::new))
                .build();
    }

    /** A test of one's own whose floor is the score itself, but for the last digit. */
    private record Itself() implements StatTest {

        @Override
        public String name() {
            return "itself";
        }

        @Override
        public Score.Type scoreType() {
            return Score.Type.DISTANCE;
        }

        @Override
        public double defaultThreshold() {
            return 0.1;
        }

        @Override
        public Score score(SamplePair samples) {
            return Score.of(0.7);
        }

        @Override
        public Optional<NoiseFloor> noiseFloor(SamplePair samples, double score, double threshold, double level) {
            return Optional.of(new NoiseFloor(Math.nextDown(score), NoiseFloor.Method.RELABELLED));
        }
    }

    @Test
    void roundingIsNoEvidenceForATestOfOnesOwn() {
        Dataset rows = keys("x", 20);
        ColumnDriftMetric metric = Metrics.columnDrift("key", new Itself());
        ColumnDriftMetric.Result result = Report.of(metric).run(rows, rows).get(metric);
        assertThat(result.driftDetected()).isTrue();
        assertThat(result.calibratedDriftDetected()).isFalse();
    }

    /** Few relabellings are afforded of many labels: their floor at a small level is extrapolated. */
    @Test
    void manyLabelsHaveAFloorAtAnyLevel() {
        Random random = new Random(5);
        SamplePair samples = new SamplePair.Labels(labels(random, 9000), labels(random, 6000));
        double score = ((Score.Value) StatTests.psi().score(samples)).value();
        NoiseFloor floor = StatTests.psi().noiseFloor(samples, score, 0, 0.0001).orElseThrow();
        assertThat(floor.method()).isEqualTo(NoiseFloor.Method.EXTRAPOLATED);
        assertThat(floor.isExceededBy(StatTests.psi(), score)).isFalse();
        assertThat(floor.value()).isBetween(score, 1.5 * score);
    }

    private static CategoryCounts labels(Random random, int rows) {
        return CategoryCounts.of(IntStream.range(0, rows)
                .mapToObj(i -> "z" + (int) (4000 * random.nextDouble() * random.nextDouble()))
                .toArray(String[]::new));
    }

    /** Two descriptors of one source: at thresholds alone one of them is often beyond its own. */
    @Test
    void textsSeldomDriftByChance() {
        Random random = new Random(6);
        TextDescriptorsDriftMetric calibrated = new TextDescriptorsDriftMetric("t", null, StatTests.wasserstein(), 0.1);
        TextDescriptorsDriftMetric plain = calibrated.withVerdict(DriftRule.THRESHOLD);
        DataDefinition definition = DataDefinition.builder().text("t").build();
        int alarms = 0;
        int plainAlarms = 0;
        for (int round = 0; round < 40; round++) {
            Snapshot snapshot =
                    Report.of(calibrated, plain).run(texts(random, 50, 0), texts(random, 300, 0), definition);
            alarms += snapshot.get(calibrated).datasetDrift() ? 1 : 0;
            plainAlarms += snapshot.get(plain).datasetDrift() ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(5);
        assertThat(plainAlarms).isGreaterThan(20);
        assertThat(Report.of(calibrated)
                        .run(texts(random, 50, 9), texts(random, 300, 0), definition)
                        .get(calibrated)
                        .datasetDrift())
                .isTrue();
        assertThat(plain).isNotEqualTo(calibrated);
        assertThat(calibrated.withVerdict(DriftRule.CALIBRATED)).isEqualTo(calibrated);
    }

    private static Dataset texts(Random random, int rows, int longer) {
        String[] texts = new String[rows];
        Arrays.setAll(texts, i -> {
            StringBuilder text = new StringBuilder("late");
            for (int word = random.nextInt(12) + longer; word > 0; word--) {
                text.append(random.nextInt(4) == 0 ? " 1234!" : " taxi");
            }
            return text + (longer > 0 ? " 99999 88888 77777 66666 55555" : "");
        });
        return Dataset.builder().text("t", texts).build();
    }

    @Test
    void theVerdictOfEmbeddingsIsCalibratedToo() {
        Random random = new Random(7);
        EmbeddingsDriftMetric plain = Metrics.embeddingsDrift("e", EmbeddingDriftMethod.distance());
        EmbeddingsDriftMetric calibrated = plain.withVerdict(DriftRule.CALIBRATED);
        DataDefinition definition = DataDefinition.builder()
                .embedding("e", IntStream.range(0, 14).mapToObj(i -> "n" + i).toArray(String[]::new))
                .build();
        Snapshot snapshot = Report.of(plain, calibrated).run(rows(random, 50, 0), rows(random, 50, 0), definition);
        assertThat(snapshot.get(plain).driftDetected()).isTrue();
        assertThat(snapshot.get(plain).noiseFloor()).isNull();
        assertThat(snapshot.get(calibrated).driftDetected()).isFalse();
        assertThat(snapshot.get(calibrated).noiseFloor())
                .isGreaterThan(snapshot.get(calibrated).driftScore());
        assertThat(TestSuite.of(Tests.embeddingsDrift(calibrated))
                        .run(rows(random, 50, 0), rows(random, 50, 0), definition)
                        .tests()
                        .get(0)
                        .result()
                        .status())
                .isEqualTo(TestResult.Status.SUCCESS);
    }
}
