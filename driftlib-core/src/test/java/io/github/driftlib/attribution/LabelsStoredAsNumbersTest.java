package io.github.driftlib.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.outlier.OutlierMethod;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A column that the definition calls labels is one, whether it is stored as numbers or as labels. */
class LabelsStoredAsNumbersTest {

    private static final DataDefinition DEFINITION = DataDefinition.builder()
            .target("target")
            .prediction("prediction")
            .task(DataDefinition.Task.REGRESSION)
            .numerical("fare")
            .categorical("zone")
            .build();

    static Stream<Metric<?>> metrics() {
        return Stream.of(
                Metrics.detectableDrift(),
                Metrics.driftContributions("zone"),
                Metrics.meanChange("zone"),
                Metrics.slices(),
                Metrics.lossShift(),
                Metrics.domainClassifier(),
                Metrics.weightedLoss(),
                Metrics.newLabels("zone"),
                Metrics.repeatedRows(),
                Metrics.rowOutliers(OutlierMethod.ECOD).strangest(5));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void areLabels(Metric<?> metric) {
        assertThat(run(metric, false).outcome(metric))
                .isEqualTo(run(metric, true).outcome(metric))
                .matches(outcome -> outcome.result().isPresent());
    }

    private static Snapshot run(Metric<?> metric, boolean labels) {
        return Report.of(metric).run(rows(2, labels), rows(1, labels), DEFINITION);
    }

    /** Zones of which neighbours have nothing in common, and so many that codes would be put in ranges. */
    private static Dataset rows(int seed, boolean labels) {
        Random random = new Random(seed);
        int rows = 400;
        double[] zones =
                random.ints(rows, 0, 60).mapToDouble(zone -> zone * 4 + 1).toArray();
        double[] fares = random.doubles(rows, 0, 30).map(Math::rint).toArray();
        double[] target = new double[rows];
        Arrays.setAll(target, row -> fares[row] + (zones[row] % 3) * seed + random.nextGaussian());
        Dataset data = Dataset.builder()
                .numerical("fare", fares)
                .numerical("prediction", fares)
                .numerical("target", target)
                .build();
        Dataset.Builder zone = Dataset.builder();
        Dataset only = labels
                ? zone.categorical(
                                "zone",
                                Arrays.stream(zones)
                                        .mapToObj(number -> String.valueOf((int) number))
                                        .toArray(String[]::new))
                        .build()
                : zone.numerical("zone", zones).build();
        return data.with("zone", only.column("zone")).select(List.of("zone", "fare", "prediction", "target"));
    }
}
