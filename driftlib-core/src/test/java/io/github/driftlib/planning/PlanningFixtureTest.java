package io.github.driftlib.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.stats.random.RandomState;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Plans against SciPy, and against simulation. */
class PlanningFixtureTest {

    private static final JsonNode EXPECTED =
            Fixtures.read("algorithms/extras.json").get("expected");
    private static final Planner PLANNER = Planner.DEFAULT;

    private static void assertNear(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9 * Math.max(1, Math.abs(expected.asDouble()))));
    }

    @Test
    void drift() {
        for (JsonNode of : EXPECTED.get("psi_planner")) {
            int bins = of.get("bins").asInt();
            long n = of.get("reference").asLong();
            long m = of.get("current").asLong();
            assertNear(Planner.expectedPsi(bins, n, m), of.get("expected_psi_no_drift"));
            assertNear(PLANNER.criticalPsi(bins, n, m), of.get("critical_5"));
            assertNear(PLANNER.powerOfPsi(bins, n, m, 0.1), of.get("power_psi_0_1"));
            assertNear(PLANNER.smallestPsi(bins, n, m), of.get("minimum_detectable_80"));
        }
        for (JsonNode of : EXPECTED.get("psi_batch")) {
            OptionalLong rows = PLANNER.rowsForPsi(
                    of.get("bins").asInt(),
                    of.get("reference").asLong(),
                    of.get("psi").asDouble());
            assertRows(rows, of.get("current_needed"));
        }
    }

    /** Of numbers over ten bins, of labels over those of both sides, and none where nothing can be compared. */
    @Test
    void besideAVerdict() {
        Dataset reference = verdictRows(1, "a", "b", "c");
        Dataset current = verdictRows(2, "b", "c", "d");
        assertThat(beside("x", current, reference)).hasValue(PLANNER.smallestPsi(10, 60, 60));
        assertThat(beside("label", current, reference)).hasValue(PLANNER.smallestPsi(4, 60, 60));
        Dataset same = verdictRows(3, "a");
        assertThat(beside("label", same, same)).isEmpty();
    }

    private static OptionalDouble beside(String column, Dataset current, Dataset reference) {
        ColumnDriftMetric metric = Metrics.columnDrift(column);
        Snapshot snapshot = Report.of(metric).run(current, reference);
        OptionalDouble smallest = PLANNER.smallestPsi(snapshot.get(metric));
        assertThat(snapshot.get(metric).detectablePsi())
                .isEqualTo(smallest.isPresent() ? smallest.getAsDouble() : null);
        assertThat(snapshot.toJson().contains("\"detectable_psi\"")).isEqualTo(smallest.isPresent());
        return smallest;
    }

    private static Dataset verdictRows(long seed, String... labels) {
        Random random = new Random(seed);
        String[] all = new String[60];
        Arrays.setAll(all, row -> labels[row % labels.length]);
        return Dataset.builder()
                .numerical("x", random.doubles(60).toArray())
                .categorical("label", all)
                .build();
    }

    private static void assertRows(OptionalLong rows, JsonNode expected) {
        assertThat(rows).isEqualTo(expected.isNull() ? OptionalLong.empty() : OptionalLong.of(expected.asLong()));
    }

    @Test
    void meansAndShares() {
        for (JsonNode of : EXPECTED.get("mean_batch")) {
            assertRows(
                    PLANNER.rowsForMean(
                            of.get("reference").asLong(), of.get("delta").asDouble()),
                    of.get("current"));
        }
        for (JsonNode of : EXPECTED.get("proportion_batch")) {
            assertRows(
                    PLANNER.rowsForShare(
                            of.get("p0").asDouble(),
                            of.get("p1").asDouble(),
                            of.get("reference").asLong()),
                    of.get("current"));
        }
        for (JsonNode of : EXPECTED.get("ks_minimum_detectable")) {
            assertNear(
                    PLANNER.smallestKolmogorovSmirnov(
                            of.get("reference").asLong(), of.get("current").asLong()),
                    of.get("d"));
        }
        double smallest = PLANNER.smallestMean(10_000, 500);
        assertThat(PLANNER.rowsForMean(10_000, smallest).orElseThrow()).isBetween(499L, 501L);
        double share = PLANNER.smallestShare(0.1, 10_000, 500);
        assertThat(PLANNER.rowsForShare(0.1, share, 10_000).orElseThrow()).isBetween(499L, 501L);
    }

    /** How often the critical PSI is exceeded without drift, and with the smallest one that is seen. */
    @Test
    void simulated() {
        double critical = PLANNER.criticalPsi(10, 4000, 800);
        double smallest = PLANNER.smallestPsi(10, 4000, 800);
        double tilt = 0;
        while (psi(tilted(tilt), tilted(0)) < smallest) {
            tilt += 1e-4;
        }
        RandomState random = RandomState.of(3);
        int alarms = 0;
        int seen = 0;
        int runs = 600;
        for (int i = 0; i < runs; i++) {
            double[] reference = drawn(random, tilted(0), 4000);
            alarms += psi(drawn(random, tilted(0), 800), reference) > critical ? 1 : 0;
            seen += psi(drawn(random, tilted(tilt), 800), reference) > critical ? 1 : 0;
        }
        assertThat((double) alarms / runs).isCloseTo(0.05, within(0.03));
        assertThat((double) seen / runs).isCloseTo(0.8, within(0.05));
    }

    private static double[] tilted(double tilt) {
        double[] shares = new double[10];
        Arrays.setAll(shares, i -> 0.1 * (1 + tilt * (i - 4.5) / 4.5));
        return shares;
    }

    private static double psi(double[] current, double[] reference) {
        double psi = 0;
        for (int i = 0; i < current.length; i++) {
            psi += (current[i] - reference[i]) * Math.log(current[i] / reference[i]);
        }
        return psi;
    }

    private static double[] drawn(RandomState random, double[] shares, int count) {
        double[] drawn = new double[shares.length];
        for (int i = 0; i < count; i++) {
            double u = random.uniform();
            int bin = 0;
            while (bin + 1 < shares.length && u >= shares[bin]) {
                u -= shares[bin++];
            }
            drawn[bin] += 1.0 / count;
        }
        return drawn;
    }

    private static double[][] rows(JsonNode rows) {
        double[][] numbers = new double[rows.size()][];
        Arrays.setAll(numbers, row -> Fixtures.numbers(rows.get(row)));
        return numbers;
    }

    private static Dataset classes(JsonNode of, String side) {
        double[][] probabilities = rows(of.get("probabilities_" + side));
        Dataset.Builder data = Dataset.builder();
        for (int k = 0; k < 3; k++) {
            int column = k;
            data.numerical(
                    String.valueOf(k),
                    Arrays.stream(probabilities).mapToDouble(row -> row[column]).toArray());
        }
        String[] labels = new String[probabilities.length];
        if (side.equals("reference")) {
            Arrays.setAll(labels, row -> of.get("labels_reference").get(row).asText());
        }
        return data.categorical("target", labels).build();
    }

    @Test
    void theMixOfClasses() {
        JsonNode of = EXPECTED.get("label_shift");
        LabelShift metric = Metrics.labelShift();
        DataDefinition definition = DataDefinition.builder()
                .target("target")
                .probabilities("0", "1", "2")
                .task(DataDefinition.Task.CLASSIFICATION)
                .build();
        LabelShift.Result result = Report.of(metric)
                .run(classes(of, "current"), classes(of, "reference"), definition)
                .get(metric);
        for (int k = 0; k < 3; k++) {
            assertNear(result.classes().get(k).weight(), of.get("bbse_weights").get(k));
            assertNear(
                    result.classes().get(k).estimatedShare(),
                    of.get("bbse_shares").get(k));
            assertNear(
                    result.classes().get(k).predictedShare(),
                    of.get("predicted_shares_current").get(k));
        }
        assertNear(result.referenceAccuracy(), of.get("accuracy_reference"));
        assertNear(result.estimatedAccuracy(), of.get("accuracy_estimated"));
        assertNear(result.condition(), of.get("condition"));
        assertThat(result.pValue() / of.get("detection").get("p").asDouble()).isCloseTo(1, within(1e-6));
        double[] shares = result.classes().stream()
                .mapToDouble(LabelShift.Result.OfClass::referenceShare)
                .toArray();
        double[] em = PriorShift.shares(rows(of.get("probabilities_current")), shares);
        for (int k = 0; k < 3; k++) {
            assertThat(em[k]).isCloseTo(of.get("em_shares").get(k).asDouble(), within(1e-7));
        }
    }

    /** A probability of one of two classes means the class that it makes at 0.5, whatever the classes are called. */
    @Test
    void aSingleProbability() {
        LabelShift metric = Metrics.labelShift();
        Random random = new Random(8);
        Dataset reference = twoClasses(random, 0.3);
        Dataset current = twoClasses(random, 0.6);
        DataDefinition.Builder definition =
                DataDefinition.builder().target("target").task(DataDefinition.Task.CLASSIFICATION);
        LabelShift.Result byClass = Report.of(metric)
                .run(current, reference, definition.prediction("said").build())
                .get(metric);
        DataDefinition single = DataDefinition.builder()
                .target("target")
                .probabilities("probability")
                .positiveLabel("yes")
                .task(DataDefinition.Task.CLASSIFICATION)
                .build();
        assertThat(Report.of(metric).run(current, reference, single).get(metric))
                .isEqualTo(byClass);
        assertThat(byClass.classes().get(1).estimatedShare()).isCloseTo(0.6, within(0.1));
        DataDefinition other = DataDefinition.builder()
                .target("target")
                .probabilities("probability")
                .positiveLabel("maybe")
                .task(DataDefinition.Task.CLASSIFICATION)
                .build();
        assertThat(Report.of(metric)
                        .run(current, reference, other)
                        .outcome(metric)
                        .reason())
                .isEqualTo("a probability of one class tells two apart, of which one is 'maybe', but classes are"
                        + " [no, yes]");
    }

    private static Dataset twoClasses(Random random, double share) {
        String[] target = new String[500];
        String[] said = new String[500];
        double[] probability = new double[500];
        for (int row = 0; row < target.length; row++) {
            boolean yes = random.nextDouble() < share;
            target[row] = yes ? "yes" : "no";
            probability[row] =
                    Math.rint(20 * Math.min(1, Math.max(0, (yes ? 0.7 : 0.3) + random.nextGaussian() / 5))) / 20;
            said[row] = probability[row] >= 0.5 ? "yes" : "no";
        }
        return Dataset.builder()
                .categorical("target", target)
                .categorical("said", said)
                .numerical("probability", probability)
                .build();
    }

    @Test
    void weightedByCells() {
        JsonNode of = EXPECTED.get("importance_weighting");
        int rows = 0;
        for (JsonNode count : of.get("counts_reference")) {
            rows += count.asInt();
        }
        double[] losses = new double[rows];
        double[] weights = new double[rows];
        int next = 0;
        for (int cell = 0; cell < 5; cell++) {
            for (int i = 0; i < of.get("counts_reference").get(cell).asInt(); i++) {
                losses[next] = of.get("mean_loss").get(cell).asDouble();
                weights[next++] = of.get("weights").get(cell).asDouble();
            }
        }
        WeightedLoss.Result result = WeightedLoss.Result.of(null, losses, weights, 0.6);
        assertNear(result.reference(), of.get("reference_loss"));
        assertNear(result.estimated(), of.get("estimated_current_loss"));
        assertNear(result.effectiveRows(), of.get("effective_rows"));
    }

    /** Inputs move to where the loss is larger: the estimate follows. */
    @Test
    void theLossToExpectByTheInputs() {
        WeightedLoss metric = Metrics.weightedLoss("x").value("loss");
        WeightedLoss.Result result =
                Report.of(metric).run(losses(1, 0.7), losses(2, 0)).get(metric);
        double truth = DataMean.of(losses(3, 0.7));
        assertThat(result.estimated() - result.reference()).isGreaterThan(0.2);
        assertThat(result.estimated()).isCloseTo(truth, within(0.12));
    }

    /** Trees of few rows are sure of what they do not know: then it says how many rows are left, and no number. */
    @Test
    void tooFewRowsThatCarryTheAnswerAreTold() {
        WeightedLoss metric = Metrics.weightedLoss("x").value("loss");
        MetricOutcome<WeightedLoss.Result> outcome =
                Report.of(metric).run(few(4, 1.6), few(5, 0)).outcome(metric);
        assertThat(outcome.status()).isEqualTo(MetricOutcome.Status.NOT_ENOUGH_DATA);
        assertThat(outcome.reason())
                .startsWith("the reference must have 50 effective rows that carry the answer, but of 120 there are ")
                .endsWith(": more rows of both sides help");
        MetricOutcome<WeightedLoss.Result> apart =
                Report.of(metric).run(losses(1, 9), losses(2, 0)).outcome(metric);
        assertThat(apart.status()).isEqualTo(MetricOutcome.Status.NOT_ENOUGH_DATA);
        assertThat(apart.reason()).contains("are told apart with an area under the ROC curve of ");
    }

    private static Dataset few(long seed, double shift) {
        return losses(seed, shift).slice(0, 120);
    }

    private static final class DataMean {
        static double of(Dataset rows) {
            return Arrays.stream(rows.numerical("loss").toArray()).average().orElseThrow();
        }
    }

    private static Dataset losses(long seed, double shift) {
        Random random = new Random(seed);
        double[] x = new double[1000];
        double[] loss = new double[1000];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian() + shift;
            loss[i] = Math.exp(0.5 * x[i]);
        }
        return Dataset.builder().numerical("x", x).numerical("loss", loss).build();
    }

    @Test
    void parametersAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Planner(0, 0.8))
                .withMessage("level must be in (0, 1), but was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> PLANNER.smallestPsi(1, 10, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> PLANNER.smallestPsi(5, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> PLANNER.rowsForMean(10, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> PLANNER.rowsForShare(0, 0.1, 10));
    }
}
