package io.github.driftlib.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fixture.Closeness;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.json.Json;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.stats.IsotonicRegression;
import io.github.driftlib.summary.TimePeriod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The estimates against NannyML's own. */
class NannyMLFixtureTest {

    private static final JsonNode REGRESSION = Fixtures.read("nannyml_regression.json");
    private static final JsonNode CLASSIFICATION = Fixtures.read("nannyml_classification.json");

    /** NannyML rounds the expected numbers of positives to five decimals before it divides by them. */
    private static final double ROUNDED = 1e-6;

    /** Each draws 50 samples of its own, so the deviation of their average precisions is known to a tenth of itself. */
    private static final double RESAMPLED = 0.4;

    private static Chunking chunking(JsonNode json) {
        if (json.has("chunk_size")) {
            return Chunking.bySize(json.get("chunk_size").asInt());
        }
        return json.has("chunk_number")
                ? Chunking.byNumber(json.get("chunk_number").asInt())
                : Chunking.byPeriod(TimePeriod.DAY);
    }

    private static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }

    private static EstimationResult run(
            io.github.driftlib.metric.Metric<EstimationResult> metric, JsonNode data, DataDefinition definition) {
        return Report.of(metric)
                .run(RunData.of(Fixtures.dataset(data.get("current")))
                        .withReference(Fixtures.dataset(data.get("reference")))
                        .withDefinition(definition))
                .get(metric);
    }

    // Regression

    static Stream<JsonNode> losses() {
        return Fixtures.list("nannyml_regression.json", "cases").stream();
    }

    private static DataDefinition trips(JsonNode entry) {
        DataDefinition.Builder definition = DataDefinition.builder()
                .target("target")
                .prediction("prediction")
                .task(DataDefinition.Task.REGRESSION)
                .numerical("distance", "passengers")
                .categorical("zone");
        return entry.get("timestamp").isNull()
                ? definition.build()
                : definition.datetime("at").build();
    }

    /** All but what follows from the error model, which is not LightGBM. */
    @ParameterizedTest
    @MethodSource("losses")
    void lossesFollowNannyML(JsonNode entry) {
        EstimationResult result = run(
                new DirectLossEstimation(
                        List.of(DirectLossEstimation.Loss.values()), chunking(entry.get("chunking")), null),
                REGRESSION,
                trips(entry));
        assertThat(result.notEstimated()).isEmpty();
        assertThat(result.chunks()).hasSameSizeAs(entry.get("chunks"));
        List<String> differences = new ArrayList<>();
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < result.chunks().size(); i++) {
            EstimationResult.Chunk ours = result.chunks().get(i);
            JsonNode theirs = entry.get("chunks").get(i);
            assertThat(ours.startIndex()).isEqualTo(theirs.get("start_index").asInt());
            assertThat(ours.endIndex()).isEqualTo(theirs.get("end_index").asInt());
            assertThat(ours.period()).isEqualTo(theirs.get("period").asText());
            for (DirectLossEstimation.Loss loss : DirectLossEstimation.Loss.values()) {
                compare(
                        ours.key() + " " + loss,
                        theirs.get(loss.label()),
                        ours.estimates().get(loss.label()),
                        List.of("sampling_error", "realized"),
                        Closeness.TOLERANCE,
                        differences);
                compareThresholds(entry, ours, loss.label());
                distances.add(
                        distance(theirs.get(loss.label()), ours.estimates().get(loss.label())));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(distances).allSatisfy(distance -> assertThat(distance).isLessThan(2));
        assertThat(distances.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isLessThan(0.5);
    }

    /**
     * Ours is another error model, and both are only estimates of the truth: they may lie apart by twice what the size
     * of the chunk brings with it, and lie apart by less than half of it on average.
     */
    private static double distance(JsonNode theirs, EstimationResult.Estimate ours) {
        return Math.abs(ours.value() - theirs.get("value").asDouble()) / ours.samplingError();
    }

    private static void compare(
            String what,
            JsonNode theirs,
            EstimationResult.Estimate ours,
            List<String> fields,
            double tolerance,
            List<String> differences) {
        JsonNode tree = Json.tree(ours);
        for (String field : fields) {
            JsonNode expected = theirs.get(field);
            JsonNode actual = tree.get(field);
            boolean same = expected.isNumber() && actual.isNumber()
                    ? Math.abs(expected.asDouble() - actual.asDouble())
                            <= tolerance * Math.max(1e-3, Math.abs(expected.asDouble()))
                    : expected.equals(actual);
            if (!same) {
                differences.add(what + " " + field + " is " + actual + ", not " + expected);
            }
        }
    }

    /** Given what LightGBM expects of each row, everything is NannyML's. */
    @Test
    void theSameErrorModelGivesTheSameEstimates() {
        JsonNode entry = losses().filter(each -> each.get("name").asText().equals("by_size"))
                .findFirst()
                .orElseThrow();
        Dataset reference = Fixtures.dataset(REGRESSION.get("reference"));
        Dataset current = Fixtures.dataset(REGRESSION.get("current"));
        List<Chunk> referenceChunks = chunks(reference, entry);
        List<Chunk> chunks = chunks(current, entry);
        Map<DirectLossEstimation.Loss.Form, String> models = Map.of(
                DirectLossEstimation.Loss.Form.ABSOLUTE, "mae",
                DirectLossEstimation.Loss.Form.ABSOLUTE_SHARE, "mape",
                DirectLossEstimation.Loss.Form.SQUARED, "mse",
                DirectLossEstimation.Loss.Form.SQUARED_LOGARITHMIC, "msle");
        List<String> differences = new ArrayList<>();
        for (DirectLossEstimation.Loss loss : DirectLossEstimation.Loss.values()) {
            LossOfRows losses = new LossOfRows(loss.form(), "target", "prediction");
            LossEstimator estimator = LossEstimator.of(loss, losses.apply(reference), referenceChunks);
            JsonNode expected = entry.get("row_estimates").get(models.get(loss.form()));
            for (int i = 0; i < entry.get("chunks").size(); i++) {
                boolean ofReference = i < referenceChunks.size();
                Dataset rows = ofReference ? reference : current;
                double[] clipped = Arrays.stream(numbers(expected.get(ofReference ? "reference" : "current")))
                        .map(value -> Math.max(0, value))
                        .toArray();
                boolean[] predicted = new boolean[rows.rowCount()];
                Arrays.fill(predicted, true);
                Chunk chunk = ofReference ? referenceChunks.get(i) : chunks.get(i - referenceChunks.size());
                compare(
                        chunk.key() + " " + loss,
                        entry.get("chunks").get(i).get(loss.label()),
                        estimator.estimate(chunk, clipped, losses.apply(rows), predicted),
                        FIELDS,
                        Closeness.TOLERANCE,
                        differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static final List<String> FIELDS =
            List.of("value", "sampling_error", "realized", "upper_confidence_boundary", "lower_confidence_boundary");

    /**
     * NannyML's thresholds are the mean and three standard deviations (as a population) of the scores of the
     * reference's chunks, ours are wider for few chunks, and where chunks differ in size by the size of each.
     */
    private static void compareThresholds(JsonNode entry, EstimationResult.Chunk one, String score) {
        EstimationResult.Estimate ours = Objects.requireNonNull(one.estimates().get(score));
        double[] scores = StreamSupport.stream(entry.get("chunks").spliterator(), false)
                .filter(chunk -> chunk.get("period").asText().equals(EstimationResult.Chunk.REFERENCE))
                .map(chunk -> chunk.get(score).get("realized"))
                .filter(JsonNode::isNumber)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
        double mean = Arrays.stream(scores).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(scores)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElseThrow());
        JsonNode theirs = entry.get("chunks").get(0).get(score);
        double upper = theirs.get("upper_threshold").asDouble();
        assertThat(upper).isCloseTo(Math.min(upper, mean + 3 * deviation), within(1e-9 * Math.max(1, mean)));
        if (!sizes(entry).equals(Set.of(one.endIndex() - one.startIndex() + 1))) {
            return;
        }
        double width = EstimateThresholds.quantile(scores.length)
                * deviation
                * Math.sqrt((scores.length + 1) / (scores.length - 1.0));
        if (ours.lowerThreshold() > 0) {
            assertThat(ours.lowerThreshold()).isCloseTo(mean - width, within(1e-9 * Math.max(1, mean)));
        } else {
            assertThat(mean - width).isNotPositive();
        }
        assertThat(ours.upperThreshold()).isLessThanOrEqualTo(mean + width + 1e-9 * Math.max(1, mean));
        assertThat(ours.alert())
                .isEqualTo(ours.value() < ours.lowerThreshold() || ours.value() > ours.upperThreshold());
    }

    /** The sizes of the reference's chunks. */
    private static Set<Integer> sizes(JsonNode entry) {
        return StreamSupport.stream(entry.get("chunks").spliterator(), false)
                .filter(chunk -> chunk.get("period").asText().equals(EstimationResult.Chunk.REFERENCE))
                .map(chunk -> chunk.get("end_index").asInt()
                        - chunk.get("start_index").asInt()
                        + 1)
                .collect(Collectors.toSet());
    }

    private static List<Chunk> chunks(Dataset rows, JsonNode entry) {
        return Chunk.of(chunking(entry.get("chunking")), rows, trips(entry).resolve(rows, java.util.Optional.empty()));
    }

    // Classification

    static Stream<JsonNode> binary() {
        return Fixtures.list("nannyml_classification.json", "binary").stream();
    }

    static Stream<JsonNode> multiclass() {
        return Fixtures.list("nannyml_classification.json", "multiclass").stream();
    }

    @ParameterizedTest
    @MethodSource("binary")
    void scoresOfTwoClassesAreNannyMLs(JsonNode entry) {
        DataDefinition definition = DataDefinition.builder()
                .target("target")
                .prediction("probability")
                .task(DataDefinition.Task.CLASSIFICATION)
                .positiveLabel("1")
                .build();
        compareScores(entry, definition);
    }

    /** What docs/model-quality.md says of scores with many equal probabilities. */
    @Test
    void theOrderOfEqualProbabilitiesIsAllThatDiffers() {
        JsonNode entry = CLASSIFICATION.get("tied");
        EstimationResult result = run(
                new ConfidenceBasedEstimation(
                        List.of(ConfidenceBasedEstimation.Score.values()), chunking(entry.get("chunking")), null),
                entry,
                DataDefinition.builder()
                        .target("target")
                        .prediction("probability")
                        .task(DataDefinition.Task.CLASSIFICATION)
                        .positiveLabel("1")
                        .build());
        Map<String, Double> furthest = new TreeMap<>();
        for (int i = 0; i < result.chunks().size(); i++) {
            JsonNode theirs = entry.get("chunks").get(i);
            result.chunks().get(i).estimates().forEach((score, ours) -> {
                if (theirs.has(score)) {
                    furthest.merge(
                            score,
                            Math.abs(ours.value()
                                    - theirs.get(score).get("value").asDouble()),
                            Math::max);
                }
            });
        }
        assertThat(furthest.remove("average_precision")).isBetween(0.0025, 0.0035);
        assertThat(furthest.values())
                .allSatisfy(distance -> assertThat(distance).isLessThan(ROUNDED));
    }

    @ParameterizedTest
    @MethodSource("multiclass")
    void scoresOfManyClassesAreNannyMLs(JsonNode entry) {
        DataDefinition definition = DataDefinition.builder()
                .target("target")
                .probabilities("ant", "bee", "cat")
                .task(DataDefinition.Task.CLASSIFICATION)
                .build();
        compareScores(entry, definition);
    }

    private static void compareScores(JsonNode entry, DataDefinition definition) {
        EstimationResult result = run(
                new ConfidenceBasedEstimation(
                        List.of(ConfidenceBasedEstimation.Score.values()), chunking(entry.get("chunking")), null),
                entry,
                definition);
        List<String> differences = new ArrayList<>();
        assertThat(result.chunks()).hasSameSizeAs(entry.get("chunks"));
        for (int i = 0; i < result.chunks().size(); i++) {
            EstimationResult.Chunk ours = result.chunks().get(i);
            JsonNode theirs = entry.get("chunks").get(i);
            for (Map.Entry<String, EstimationResult.Estimate> estimate :
                    ours.estimates().entrySet()) {
                if (theirs.has(estimate.getKey())) {
                    String score = estimate.getKey();
                    boolean ranks = score.equals("roc_auc") || score.equals("average_precision");
                    boolean resampled = score.equals("average_precision");
                    String what = entry.get("name").asText() + " " + ours.key() + " " + score;
                    List<String> exact = new ArrayList<>(FIELDS);
                    compareThresholds(entry, ours, score);
                    if (ranks) {
                        exact.removeAll(
                                List.of("sampling_error", "upper_confidence_boundary", "lower_confidence_boundary"));
                    }
                    if (resampled) {
                        compare(
                                what,
                                theirs.get(score),
                                estimate.getValue(),
                                List.of("sampling_error"),
                                RESAMPLED,
                                differences);
                    }
                    compare(
                            what,
                            theirs.get(score),
                            estimate.getValue(),
                            exact,
                            ranks ? ROUNDED : Closeness.TOLERANCE,
                            differences);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    // Calibration

    static Stream<JsonNode> isotonic() {
        return Fixtures.list("nannyml_classification.json", "isotonic").stream();
    }

    @ParameterizedTest
    @MethodSource("isotonic")
    void isotonicRegressionIsScikitLearns(JsonNode entry) {
        IsotonicRegression fitted = IsotonicRegression.of(numbers(entry.get("x")), numbers(entry.get("y")));
        double[] at = numbers(entry.get("at"));
        for (int i = 0; i < at.length; i++) {
            assertThat(fitted.at(at[i]))
                    .as("%s at %s", entry.get("name"), at[i])
                    .isCloseTo(entry.get("predicted").get(i).asDouble(), org.assertj.core.data.Offset.offset(1e-12));
        }
    }

    @Test
    void calibrationIsAskedForWhereNannyMLAsksForIt() {
        for (JsonNode entry : CLASSIFICATION.get("needs_calibration")) {
            double[] target = numbers(entry.get("target"));
            boolean[] positive = new boolean[target.length];
            for (int i = 0; i < positive.length; i++) {
                positive[i] = target[i] == 1;
            }
            assertThat(ProbabilityCalibration.isNeeded(numbers(entry.get("probability")), positive))
                    .isEqualTo(entry.get("needed").asBoolean());
        }
    }
}
