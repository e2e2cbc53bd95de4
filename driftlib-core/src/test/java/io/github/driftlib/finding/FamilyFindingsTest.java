package io.github.driftlib.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.finding.rule.FindingRanking;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.multivariate.DomainClassifierDrift;
import io.github.driftlib.multivariate.SlicedWasserstein;
import io.github.driftlib.outlier.OutlierMethod;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Findings of rankings, strange values, many columns together, causes, explanations and classes without outcomes. */
class FamilyFindingsTest {

    private static final List<MetricPreset> RANKING = List.of(
            Metrics.ndcg(5),
            Metrics.precisionTopK(5),
            Metrics.fBetaTopK(5),
            Metrics.hitRate(5),
            Metrics.personalization(5));

    private static final List<MetricPreset> ROWS = List.of(
            Metrics.columnOutliers("fare"),
            Metrics.extremeValues("fare"),
            Metrics.rowOutliers(OutlierMethod.MAHALANOBIS, "fare", "distance"),
            Metrics.outsideRange("fare", "distance"),
            Metrics.newLabels("zone"),
            Metrics.repeatedRows("fare", "distance"),
            Metrics.jointDrift("fare", "distance"),
            Metrics.slicedWasserstein("fare", "distance"),
            Metrics.domainClassifier("fare", "distance"),
            Metrics.driftContributions("zone"));

    private static final List<MetricPreset> MODEL = List.of(
            Metrics.slices("zone"),
            Metrics.meanChange("zone"),
            Metrics.lossShift("distance"),
            Metrics.weightedLoss("distance"),
            Metrics.detectableDrift("distance"));

    /** The slow ones are left out of what is repeated, unless there is time. */
    private static final boolean LONG = Boolean.getBoolean("long");

    private static final List<MetricPreset> OFTEN_ROWS = LONG
            ? ROWS
            : ROWS.stream()
                    .filter(metric ->
                            !(metric instanceof SlicedWasserstein) && !(metric instanceof DomainClassifierDrift))
                    .toList();

    private static final List<MetricPreset> OFTEN_MODEL = LONG
            ? MODEL
            : List.of(Metrics.slices("zone"), Metrics.meanChange("zone"), Metrics.detectableDrift("distance"));

    private static final List<MetricPreset> LABELS = List.of(Metrics.labelShift());

    private static final List<MetricPreset> EXPLAINED = List.of(Metrics.attributionDrift("fare", "distance"));

    private static final DataDefinition RANKED = DataDefinition.builder()
            .target("clicked")
            .prediction("score")
            .userId("user")
            .itemId("item")
            .task(DataDefinition.Task.RANKING)
            .build();

    /** Ten items a user; the better the model, the more the clicked ones are in front. */
    private static Dataset lists(long seed, int users, double skill) {
        Random random = new Random(seed);
        int rows = users * 10;
        double[] score = random.doubles(rows).toArray();
        double[] clicked = new double[rows];
        for (int i = 0; i < rows; i++) {
            clicked[i] = random.nextDouble() < 0.05 + 0.4 * skill * score[i] + 0.2 * (1 - skill) ? 1 : 0;
        }
        return Dataset.builder()
                .categorical("user", names(rows, i -> "u" + i / 10))
                .categorical("item", names(rows, i -> "item " + (i % 10 + random.nextInt(3) * 10)))
                .numerical("score", score)
                .numerical("clicked", clicked)
                .build();
    }

    private static String[] names(int rows, IntFunction<String> name) {
        return IntStream.range(0, rows).mapToObj(name).toArray(String[]::new);
    }

    private static RunData ranking(Dataset current, Dataset reference) {
        return RunData.of(current).withReference(reference).withDefinition(RANKED);
    }

    /** Fares that go with distances; zones; minutes, and what a model says of them. */
    private static Dataset trips(long seed, int rows, double change) {
        Random random = new Random(seed);
        double[] distance = new double[rows];
        double[] fare = new double[rows];
        double[] minutes = new double[rows];
        double[] predicted = new double[rows];
        String[] zone = new String[rows];
        for (int i = 0; i < rows; i++) {
            distance[i] = 1 + 5 * random.nextDouble();
            fare[i] = 3 + (1 - change) * 2 * distance[i] + change * 12 * random.nextDouble() + random.nextGaussian();
            fare[i] += change > 0 && i % 25 == 0 ? 100 + i : 0;
            zone[i] = change > 0 && i % 12 == 0 ? "airport" : "z" + random.nextInt(4);
            minutes[i] = 3 * distance[i] + random.nextGaussian();
            predicted[i] = 3 * distance[i] - (zone[i].equals("z1") ? 4 * change : 0);
        }
        return Dataset.builder()
                .numerical("distance", distance)
                .numerical("fare", fare)
                .numerical("minutes", minutes)
                .numerical("predicted", predicted)
                .categorical("zone", zone)
                .build();
    }

    private static RunData trips(Dataset current, Dataset reference) {
        return RunData.of(current)
                .withReference(reference)
                .withDefinition(DataDefinition.builder()
                        .target("minutes")
                        .prediction("predicted")
                        .task(DataDefinition.Task.REGRESSION)
                        .build());
    }

    /** Two classes, the first of them with the given share, and predictions that are right nine times of ten. */
    private static Dataset payments(long seed, int rows, double cards) {
        Random random = new Random(seed);
        String[] actual = names(rows, i -> random.nextDouble() < cards ? "card" : "cash");
        String[] said =
                names(rows, i -> random.nextDouble() < 0.9 ? actual[i] : actual[i].equals("card") ? "cash" : "card");
        return Dataset.builder()
                .categorical("actual", actual)
                .categorical("said", said)
                .build();
    }

    private static RunData payments(Dataset current, Dataset reference) {
        return RunData.of(current)
                .withReference(reference)
                .withDefinition(DataDefinition.builder()
                        .target("actual")
                        .prediction("said")
                        .task(DataDefinition.Task.CLASSIFICATION)
                        .build());
    }

    private static Snapshot run(List<MetricPreset> metrics, RunData data) {
        return Report.of(metrics.toArray(MetricPreset[]::new)).run(data);
    }

    private static List<String> texts(Snapshot snapshot) {
        return snapshot.findings().stream().map(Finding::text).toList();
    }

    @Test
    void aRankingThatBecameWorseIsToldOnce() {
        Snapshot snapshot = run(RANKING, ranking(lists(1, 400, 0), lists(2, 800, 1)));
        assertThat(snapshot.findings().get(0)).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.MODEL_WORSE);
            assertThat(finding.text())
                    .startsWith("the model's ")
                    .contains(" at 5 is 0.")
                    .contains(" less than 0.");
        });
        assertThat(texts(snapshot))
                .filteredOn(text -> text.startsWith("the model's"))
                .hasSize(1);
        Report report = Report.of(Metrics.ndcg(5));
        Snapshot then = report.run(RunData.of(lists(2, 800, 1)).withDefinition(RANKED));
        Snapshot now = report.run(RunData.of(lists(1, 400, 0)).withDefinition(RANKED));
        assertThat(now.findings(then).get(0).text()).endsWith(" in the run before");
    }

    @Test
    void strangeValuesAndManyColumnsTogetherAreTold() {
        List<String> texts = texts(run(ROWS, trips(trips(1, 360, 0.8), trips(2, 540, 0))));
        assertThat(texts)
                .anyMatch(text -> text.matches("\\S+\u00a0% of the rows are strange \\(was \\S+\u00a0%\\)"))
                .anyMatch(text -> text.startsWith("zone: 1 value that the reference does not have, 8.3"))
                .anyMatch(text -> text.startsWith("distance and fare do not go together as they did: correlation 0.9")
                        || text.startsWith("fare and distance do not go together as they did: correlation 0.9"))
                .anyMatch(text -> text.startsWith("rows can be told from those of the reference, AUC 0."))
                .anyMatch(text -> text.startsWith("2 columns together moved by "))
                .anyMatch(text -> text.startsWith("zone: ") && text.contains(" of the distance is made by airport (0"));
        assertThat(texts(run(List.of(Metrics.columnOutliers("fare")), trips(trips(1, 360, 0.8), trips(2, 540, 0)))))
                .anyMatch(text ->
                        text.matches("fare: \\S+\u00a0% of the values are not between .* \\(was \\S+\u00a0%\\)"));
        assertThat(texts(run(List.of(Metrics.outsideRange("fare")), trips(trips(1, 360, 0.8), trips(2, 540, 0)))))
                .anyMatch(text -> text.startsWith("fare: ") && text.contains("outside of the reference's range"));
        assertThat(texts(run(List.of(Metrics.extremeValues("fare")), trips(trips(1, 360, 0.8), trips(2, 540, 0)))))
                .anyMatch(text -> text.contains("which one in 1,000 exceeds"));
        Dataset day = trips(1, 600, 0);
        Dataset twice = day.take(IntStream.range(0, 600).map(i -> i / 2).toArray());
        assertThat(texts(run(List.of(Metrics.repeatedRows("fare", "distance")), trips(twice, trips(2, 900, 0)))))
                .anyMatch(text -> text.matches("5\\d\\S*\u00a0% of the rows repeat another one or nearly do .*"));
    }

    @Test
    void causesAreTold() {
        Snapshot snapshot = run(MODEL, trips(trips(1, 1200, 0.8), trips(2, 1500, 0)));
        assertThat(texts(snapshot))
                .anyMatch(text -> text.startsWith("zone=z1: the model's loss is 3."))
                .anyMatch(text ->
                        text.startsWith("the model's loss went from 0.") && text.contains("where inputs are the same"))
                .anyMatch(text -> text.contains("within; most by zone=z1 ("));
        assertThat(texts(run(EXPLAINED, trips(swapped(trips(1, 300, 0)), trips(2, 300, 0)))))
                .allMatch(text -> text.startsWith("the model looks at other features"))
                .hasSize(1);
        assertThat(texts(run(List.of(Metrics.detectableDrift("distance")), trips(trips(1, 30, 0), trips(2, 30, 0)))))
                .anyMatch(text -> text.startsWith("the batch is too small to show a drift that matters in 1 column"));
    }

    private static Dataset swapped(Dataset day) {
        return day.withNumerical("fare", row -> row.number("distance") / 10)
                .withNumerical("distance", row -> 10 * row.number("fare"));
    }

    @Test
    void otherClassesAreTold() {
        assertThat(texts(run(LABELS, payments(payments(1, 600, 0.4), payments(2, 900, 0.7)))))
                .anyMatch(text -> text.startsWith("the mix of classes changed: ") && text.contains("accuracy 8"));
    }

    @Test
    void aLossThatInputsMakeIsAnAlert() {
        Dataset reference = byDistance(2, 1500, 0);
        assertThat(texts(run(List.of(Metrics.weightedLoss("distance")), trips(byDistance(1, 1500, 3), reference))))
                .anyMatch(text ->
                        text.startsWith("by its inputs a loss of ") && text.contains(" is to be expected, was "));
    }

    /** The longer the trip, the worse the model. */
    private static Dataset byDistance(long seed, int rows, double longer) {
        Random random = new Random(seed);
        double[] distance =
                random.doubles(rows).map(u -> 6 * Math.pow(u, 1 / (1 + longer))).toArray();
        return Dataset.builder()
                .numerical("distance", distance)
                .numerical(
                        "minutes",
                        Arrays.stream(distance)
                                .map(d -> d + d * random.nextGaussian())
                                .toArray())
                .numerical("predicted", distance)
                .build();
    }

    @Test
    void theOrderIsTotalAndEveryFindingHasItsNumber() {
        Random random = new Random(3);
        for (int round = 0; round < 3; round++) {
            double change = random.nextDouble();
            for (Snapshot snapshot : List.of(
                    run(RANKING, ranking(lists(round, 200, 1 - change), lists(round + 9, 300, 1))),
                    run(OFTEN_ROWS, trips(trips(round, 300, change), trips(round + 9, 500, 0))),
                    run(OFTEN_MODEL, trips(trips(round, 300, change), trips(round + 9, 500, 0))),
                    run(LABELS, payments(payments(round, 300, change), payments(round + 9, 500, 0.6))))) {
                List<Finding> found = snapshot.findings();
                assertThat(IntStream.range(1, found.size())
                                .allMatch(i -> found.get(i - 1).compareTo(found.get(i)) < 0))
                        .isTrue();
                List<Finding> shuffled = new ArrayList<>(found);
                Collections.shuffle(shuffled, random);
                assertThat(FindingRanking.of(shuffled)).isEqualTo(found);
                assertThat(found).allSatisfy(finding -> {
                    assertThat(finding.text()).containsPattern("[0-9]").doesNotContain("NaN");
                    assertThat(finding.text()).doesNotContain("nothing could be found");
                });
                assertThat(Snapshot.fromJson(snapshot.toJson()).findings()).isEqualTo(found);
            }
        }
    }

    @Test
    void twoSamplesOfOneSourceSeldomGiveAWarning() {
        int warned = 0;
        for (int round = 0; round < (LONG ? 40 : 3); round++) {
            for (Snapshot snapshot : List.of(
                    run(RANKING, ranking(lists(2 * round, 60 + round, 1), lists(2 * round + 1, 200, 1))),
                    run(OFTEN_ROWS, trips(trips(2 * round, 200 + round, 0), trips(2 * round + 1, 300, 0))),
                    run(OFTEN_MODEL, trips(trips(2 * round, 200 + round, 0), trips(2 * round + 1, 300, 0))),
                    run(LABELS, payments(payments(2 * round, 200, 0.6), payments(2 * round + 1, 300, 0.6))))) {
                warned += snapshot.findings().stream().anyMatch(finding -> finding.severity() != Finding.Severity.NOTE)
                        ? 1
                        : 0;
            }
        }
        // About 1 % for each of a few kinds of findings, of four snapshots a round.
        assertThat(warned).isLessThanOrEqualTo(LONG ? 8 : 2);
    }
}
