package io.github.driftlib.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for any data. */
class EstimationPropertyTest {

    private static final DataDefinition NUMBERS = DataDefinition.builder()
            .target("target")
            .prediction("prediction")
            .task(DataDefinition.Task.REGRESSION)
            .build();
    private static final DataDefinition CLASSES = DataDefinition.builder()
            .target("target")
            .prediction("score")
            .task(DataDefinition.Task.CLASSIFICATION)
            .positiveLabel("yes")
            .build();

    /** The error grows with x, of which the mean is given. */
    private static Dataset numbers(long seed, int rows, double mean) {
        Random random = new Random(seed);
        double[] x = IntStream.range(0, rows)
                .mapToDouble(i -> 2 * mean * random.nextDouble())
                .toArray();
        return Dataset.builder()
                .numerical("x", x)
                .numerical(
                        "prediction",
                        IntStream.range(0, rows).mapToDouble(i -> 3 * x[i]).toArray())
                .numerical(
                        "target",
                        IntStream.range(0, rows)
                                .mapToDouble(i -> 3 * x[i] + x[i] * random.nextGaussian())
                                .toArray())
                .build();
    }

    private static Dataset classes(long seed, int rows, double certainty) {
        Random random = new Random(seed);
        double[] truth = IntStream.range(0, rows)
                .mapToDouble(i -> 1 / (1 + Math.exp(-certainty * random.nextGaussian())))
                .toArray();
        return Dataset.builder()
                .numerical(
                        "score",
                        IntStream.range(0, rows)
                                .mapToDouble(i -> truth[i] * truth[i])
                                .toArray())
                .categorical(
                        "target",
                        IntStream.range(0, rows)
                                .mapToObj(i -> random.nextDouble() < truth[i] ? "yes" : "no")
                                .toArray(String[]::new))
                .build();
    }

    private static EstimationResult run(
            Metric<EstimationResult> metric, Dataset current, Dataset reference, DataDefinition definition) {
        return Report.of(metric).run(current, reference, definition).get(metric);
    }

    private static Dataset without(Dataset rows, String column) {
        return rows.select(
                rows.columnNames().stream().filter(name -> !name.equals(column)).toList());
    }

    private static Dataset shuffled(Dataset rows) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.rowCount()).boxed().toList());
        Collections.shuffle(order, new Random(1));
        return Dataset.concat(
                order.stream().map(row -> rows.slice(row, row + 1)).toList());
    }

    @Test
    void anEstimateFollowsTheTruthWithoutSeeingIt() {
        Dataset reference = numbers(1, 4_000, 5);
        for (double mean : new double[] {2, 5, 4}) {
            Dataset current = numbers(2, 2_000, mean);
            DirectLossEstimation metric =
                    Metrics.directLossEstimation(Chunking.bySize(500), DirectLossEstimation.Loss.MAE);
            EstimationResult.Estimate blind = run(metric, without(current, "target"), reference, NUMBERS)
                    .current()
                    .estimates()
                    .get("mae");
            EstimationResult.Estimate seen = run(metric, current, reference, NUMBERS)
                    .current()
                    .estimates()
                    .get("mae");
            assertThat(blind.value()).isEqualTo(seen.value());
            assertThat(blind.realized()).isNull();
            assertThat(seen.realized()).isBetween(blind.lowerConfidenceBoundary(), blind.upperConfidenceBoundary());
        }
    }

    @Test
    void aChangedChunkIsAnAlert() {
        DirectLossEstimation metric =
                Metrics.directLossEstimation(Chunking.bySize(500), DirectLossEstimation.Loss.values());
        EstimationResult result = run(
                metric, Dataset.concat(List.of(numbers(3, 500, 5), numbers(4, 500, 1))), numbers(5, 6_000, 5), NUMBERS);
        assertThat(result.alerts("mae")).isEqualTo(1);
        assertThat(result.analysis().get(0).estimates().get("mae").alert()).isFalse();
        assertThat(result.analysis().get(1).estimates().get("mae").alert()).isTrue();
        assertThat(result.notEstimated()).containsOnlyKeys("msle", "rmsle");
    }

    @Test
    void classesAreEstimatedWithoutSeeingThem() {
        Dataset reference = classes(6, 6_000, 2);
        for (double certainty : new double[] {1, 2, 3}) {
            Dataset current = classes(7, 3_000, certainty);
            EstimationResult result = run(Metrics.confidenceBasedEstimation(), current, reference, CLASSES);
            for (String score : List.of("roc_auc", "f1", "accuracy", "recall")) {
                EstimationResult.Estimate estimate =
                        result.current().estimates().get(score);
                assertThat(estimate.realized())
                        .as("%s at %s", score, certainty)
                        .isBetween(estimate.lowerConfidenceBoundary(), estimate.upperConfidenceBoundary());
            }
            EstimationResult.Estimate blind = run(
                            Metrics.confidenceBasedEstimation(), without(current, "target"), reference, CLASSES)
                    .current()
                    .estimates()
                    .get("f1");
            assertThat(blind.value())
                    .isEqualTo(result.current().estimates().get("f1").value());
        }
    }

    /** Of chunks whose truth is known: the sampling error is how far their areas really lie apart. */
    @Test
    void theSamplingErrorOfTheAreaIsThatOfChunks() {
        for (int size : new int[] {200, 500}) {
            Dataset current = classes(20, 200 * size, 2);
            ConfidenceBasedEstimation metric =
                    Metrics.confidenceBasedEstimation(Chunking.bySize(size), ConfidenceBasedEstimation.Score.ROC_AUC);
            EstimationResult result = run(metric, current, classes(21, 5_000, 2), CLASSES);
            double[] areas = result.analysis().stream()
                    .mapToDouble(chunk -> chunk.estimates().get("roc_auc").realized())
                    .toArray();
            double mean = Arrays.stream(areas).average().orElseThrow();
            double deviation = Math.sqrt(Arrays.stream(areas)
                            .map(area -> (area - mean) * (area - mean))
                            .sum()
                    / (areas.length - 1));
            double stated = result.analysis().get(0).estimates().get("roc_auc").samplingError();
            assertThat(stated / deviation).as("chunks of %d", size).isBetween(0.87, 1.15);
        }
    }

    @Test
    void oneChunkOfTheReferenceIsNoAlert() {
        EstimationResult result = run(
                Metrics.confidenceBasedEstimation(Chunking.byNumber(1)),
                classes(22, 500, 2),
                classes(23, 500, 2),
                CLASSES);
        assertThat(result.analysis().get(0).estimates().values()).allSatisfy(estimate -> {
            assertThat(estimate.value()).isNotNull();
            assertThat(estimate.upperThreshold()).isNull();
            assertThat(estimate.alert()).isNull();
        });
        EstimationResult losses = run(
                Metrics.directLossEstimation(Chunking.bySize(1_000)),
                numbers(24, 300, 5),
                numbers(25, 900, 5),
                NUMBERS);
        assertThat(losses.current().estimates().get("mae").alert()).isNull();
    }

    /** Two samples of one source; a band that was made of chunks of 300 rows called most of these alerts. */
    @Test
    void chunksOfAnotherSizeThanTheReferencesAreNoAlertByThat() {
        int alerts = 0;
        int judged = 0;
        for (int seed = 0; seed < 8; seed++) {
            Dataset reference = classes(100 + seed, 3_000, 2);
            for (int rows : new int[] {600, 1_500, 1_509, 6_000}) {
                EstimationResult result = run(
                        Metrics.confidenceBasedEstimation(
                                Chunking.DEFAULT,
                                ConfidenceBasedEstimation.Score.ROC_AUC,
                                ConfidenceBasedEstimation.Score.F1,
                                ConfidenceBasedEstimation.Score.ACCURACY,
                                ConfidenceBasedEstimation.Score.CONFUSION_MATRIX),
                        classes(200 + 10 * seed + rows, rows, 2),
                        reference,
                        CLASSES);
                assertThat(result.current().estimates().values())
                        .as("all %d rows as one chunk", rows)
                        .allSatisfy(estimate -> assertThat(estimate.alert()).isFalse());
                for (EstimationResult.Chunk chunk : result.analysis()) {
                    for (EstimationResult.Estimate estimate : chunk.estimates().values()) {
                        judged++;
                        alerts += estimate.alert() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(alerts).as("alerts of %d", judged).isLessThanOrEqualTo((int) (0.0027 * judged));
    }

    /** The same features, and errors three times as large: the estimate cannot see it, the truth does. */
    @Test
    void aTruthBeyondItsThresholdsIsFoundThoughNoEstimateIs() {
        Dataset current = numbers(40, 2_000, 5)
                .withNumerical(
                        "target",
                        row -> row.number("prediction") + 3 * (row.number("target") - row.number("prediction")));
        DirectLossEstimation metric = Metrics.directLossEstimation(Chunking.bySize(500), DirectLossEstimation.Loss.MAE);
        List<Finding> found =
                Report.of(metric).run(current, numbers(41, 6_000, 5), NUMBERS).findings();
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ALARM);
            assertThat(finding.text())
                    .startsWith("true mean absolute error ")
                    .contains("beyond its thresholds on 4 of 4 chunks ([0:499], [500:999], [1000:1499], …)");
        });
    }

    @Test
    void aSmallChunkHasAWiderBandThanALargeOne() {
        EstimationResult result = run(
                Metrics.directLossEstimation(Chunking.bySize(500), DirectLossEstimation.Loss.MAE),
                numbers(30, 1_050, 5),
                numbers(31, 5_000, 5),
                NUMBERS);
        List<Double> upper = result.analysis().stream()
                .map(chunk -> chunk.estimates().get("mae").upperThreshold())
                .toList();
        assertThat(upper).hasSize(3);
        assertThat(upper.get(0)).isEqualTo(upper.get(1)).isLessThan(upper.get(2));
        assertThat(result.current().estimates().get("mae").upperThreshold())
                .as("how much large chunks differ is not known")
                .isEqualTo(upper.get(0));
    }

    @Test
    void scoresNeedNotBeNamed() {
        assertThat(Metrics.confidenceBasedEstimation(Chunking.bySize(200)).scores())
                .containsExactly(ConfidenceBasedEstimation.Score.values());
        assertThat(Metrics.directLossEstimation(Chunking.bySize(200)).losses())
                .containsExactly(DirectLossEstimation.Loss.values());
    }

    @Test
    void cellsOfTheConfusionMatrixAddUpToTheRows() {
        EstimationResult result = run(
                Metrics.confidenceBasedEstimation(
                        Chunking.bySize(100), ConfidenceBasedEstimation.Score.CONFUSION_MATRIX),
                classes(8, 250, 2),
                classes(9, 1_000, 2),
                CLASSES);
        assertThat(result.analysis())
                .hasSize(3)
                .allSatisfy(chunk -> assertThat(chunk.estimates().values().stream()
                                .mapToDouble(EstimationResult.Estimate::value)
                                .sum())
                        .isCloseTo(chunk.endIndex() - chunk.startIndex() + 1, within(1e-9)));
    }

    @Test
    void theOrderOfTheReferenceDoesNotMatterToTheCalibration() {
        Dataset reference = classes(10, 2_000, 2);
        Dataset current = classes(11, 300, 2);
        ConfidenceBasedEstimation metric = Metrics.confidenceBasedEstimation(
                Chunking.DEFAULT, ConfidenceBasedEstimation.Score.ACCURACY, ConfidenceBasedEstimation.Score.ROC_AUC);
        EstimationResult.Estimate one =
                run(metric, current, reference, CLASSES).current().estimates().get("roc_auc");
        EstimationResult.Estimate other = run(metric, shuffled(current), reference, CLASSES)
                .current()
                .estimates()
                .get("roc_auc");
        assertThat(other.value()).isCloseTo(one.value(), within(1e-12));
        assertThat(other.samplingError()).isEqualTo(one.samplingError());
    }

    @Test
    void rowsAreCutInTheOrderOfTheirTime() {
        Instant start = Instant.parse("2024-01-01T00:00:00Z");
        Dataset rows = numbers(12, 10, 5)
                .with(
                        "at",
                        io.github.driftlib.data.DatetimeColumn.of(IntStream.range(0, 10)
                                .mapToObj(i -> i == 4 ? null : start.plusSeconds(3600L * 10 * ((i * 7) % 10)))
                                .toArray(Instant[]::new)));
        DataDefinition timed = DataDefinition.builder()
                .target("target")
                .prediction("prediction")
                .datetime("at")
                .task(DataDefinition.Task.REGRESSION)
                .build();
        List<Chunk> bySize = Chunk.of(Chunking.bySize(4), rows, timed.resolve(rows, java.util.Optional.empty()));
        assertThat(bySize).extracting(Chunk::key).containsExactly("[0:3]", "[4:7]", "[8:9]");
        assertThat(bySize.get(0).rows()).containsExactly(0, 3, 6, 9);
        assertThat(bySize.get(2).rows()).endsWith(4);
        List<Chunk> byDay = Chunk.of(
                Chunking.byPeriod(io.github.driftlib.summary.TimePeriod.DAY),
                rows,
                timed.resolve(rows, java.util.Optional.empty()));
        assertThat(byDay.stream().mapToInt(Chunk::size).sum()).isEqualTo(9);
        assertThat(byDay.get(0).key()).isEqualTo("2024-01-01 00:00:00");
    }

    @Test
    void parametersAreChecked() {
        assertThatThrownBy(() -> Chunking.bySize(0)).hasMessage("chunkSize must be at least 1, but was 0");
        assertThatThrownBy(() -> new DirectLossEstimation(List.of(), Chunking.DEFAULT, null))
                .hasMessage("losses must not be empty");
        assertThatThrownBy(() -> new ConfidenceBasedEstimation(
                        List.of(ConfidenceBasedEstimation.Score.F1), Chunking.DEFAULT, 1.5))
                .hasMessage("probasThreshold must be in [0, 1], but was 1.5");
    }
}
