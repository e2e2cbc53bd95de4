package io.github.driftlib.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.regression.RegressionErrorBiasTable.FeatureErrors.Errors;
import io.github.driftlib.regression.RegressionErrorBiasTable.FeatureErrors.Part;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureErrorsTest {

    private static Dataset trips(long seed, int rows) {
        Random random = new Random(seed);
        double[] hour = random.ints(rows, 0, 6).mapToDouble(i -> i).toArray();
        double[] distance = random.doubles(rows).map(u -> 30 * u * u).toArray();
        double[] actual = random.doubles(rows).toArray();
        double[] predicted = new double[rows];
        String[] zone = new String[rows];
        for (int i = 0; i < rows; i++) {
            predicted[i] = actual[i] + 0.1 * distance[i] + 0.01 * random.nextGaussian();
            distance[i] = i % 20 == 3 ? Double.NaN : distance[i];
            zone[i] = i % 25 == 0 ? null : "z" + (int) Math.min(30, -4 * Math.log(random.nextDouble()));
        }
        return Dataset.builder()
                .numerical("hour", hour)
                .numerical("distance", distance)
                .numerical("actual", actual)
                .numerical("predicted", predicted)
                .categorical("zone", zone)
                .build();
    }

    private static Snapshot run(Dataset current, Dataset reference) {
        return Report.of(Metrics.regressionErrorBias())
                .run(RunData.of(current)
                        .withReference(reference)
                        .withDefinition(DataDefinition.builder()
                                .target("actual")
                                .prediction("predicted")
                                .build()));
    }

    private static List<Part> parts(Snapshot snapshot, String feature) {
        return snapshot.get(Metrics.regressionErrorBias()).errors().get(feature).parts();
    }

    private static long rows(List<Part> parts, boolean current) {
        return parts.stream()
                .map(part -> current ? part.current() : part.reference())
                .mapToLong(errors -> errors == null ? 0 : errors.rows())
                .sum();
    }

    @Test
    void everyRowIsInOnePart() {
        Snapshot snapshot = run(trips(1, 500), trips(2, 900));
        for (String feature : List.of("hour", "distance", "zone")) {
            assertThat(rows(parts(snapshot, feature), true)).isEqualTo(500);
            assertThat(rows(parts(snapshot, feature), false)).isEqualTo(900);
        }
        assertThat(parts(snapshot, "hour")).extracting(Part::value).containsExactly("0", "1", "2", "3", "4", "5");
        List<Part> distance = parts(snapshot, "distance");
        assertThat(distance).hasSize(11);
        assertThat(distance.get(10).value()).isEqualTo("no value");
        assertThat(distance.get(10).current().rows()).isEqualTo(25);
        assertThat(distance.subList(0, 10))
                .allSatisfy(part -> assertThat(
                                part.current().rows() + part.reference().rows())
                        .isBetween(120L, 145L));
        assertThat(distance.get(9).current().meanError())
                .isGreaterThan(10 * distance.get(0).current().meanError());
        List<Part> zone = parts(snapshot, "zone");
        assertThat(zone).extracting(Part::value).startsWith("z0", "z1").endsWith("all others", "no value");
        assertThat(zone).hasSize(13);
    }

    @Test
    void theErrorsAreThoseOfTheRows() {
        Dataset current = trips(1, 500);
        Errors errors = parts(run(current, trips(2, 900)), "hour").get(4).current();
        double[] expected = IntStream.range(0, 500)
                .filter(row -> current.numerical("hour").get(row) == 4)
                .mapToDouble(row -> current.numerical("predicted").get(row)
                        - current.numerical("actual").get(row))
                .toArray();
        double mean = Arrays.stream(expected).average().orElseThrow();
        double variance = Arrays.stream(expected)
                        .map(error -> (error - mean) * (error - mean))
                        .sum()
                / (expected.length - 1);
        assertThat(errors.rows()).isEqualTo(expected.length);
        assertThat(errors.meanError()).isCloseTo(mean, within(1e-12));
        assertThat(errors.standardError()).isCloseTo(Math.sqrt(variance / expected.length), within(1e-12));
        assertThat(errors.meanAbsError())
                .isCloseTo(Arrays.stream(expected).map(Math::abs).average().orElseThrow(), within(1e-12));
    }

    @Test
    void theyAreOfPicturesOnly() {
        Snapshot snapshot = run(trips(1, 60), trips(2, 60));
        Snapshot withPictures = Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS));
        assertThat(parts(withPictures, "zone")).isEqualTo(parts(snapshot, "zone"));
        assertThat(Snapshot.fromJson(snapshot.toJson())
                        .get(Metrics.regressionErrorBias())
                        .errors())
                .isNull();
    }

    @Test
    void manyEqualValuesMakeFewerRanges() {
        Dataset day = trips(1, 400).withNumerical("distance", row -> row.index() < 300 ? 0 : row.index());
        List<Part> parts = parts(run(day, trips(2, 30)), "distance");
        assertThat(parts.get(0).value()).startsWith("0");
        assertThat(rows(parts, true)).isEqualTo(400);
        assertThat(parts).extracting(Part::value).doesNotHaveDuplicates();
    }
}
