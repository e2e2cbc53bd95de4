package io.github.driftlib.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.Tests;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** One far value does not hide a shift from who asks for robust tests, and is told to who does not. */
class RobustDriftTest {

    /** 1500 values about 10, and one of 400,000; then the same about 12. */
    private static final Dataset REFERENCE = read("far-value-reference.csv");

    private static final Dataset CURRENT = read("far-value-current.csv");

    private static Dataset read(String name) {
        try (var in = RobustDriftTest.class.getResourceAsStream("/drift/" + name)) {
            double[] values = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return Dataset.builder().numerical("fare", values).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ColumnDriftMetric.Result drift(StatTest test) {
        ColumnDriftMetric metric = new ColumnDriftMetric("fare", test, null);
        return Report.of(metric).run(CURRENT, REFERENCE).get(metric);
    }

    @Test
    void theDefaultMissesTheShiftAndSaysSo() {
        ColumnDriftMetric.Result result = drift(null);
        assertThat(result.driftDetected()).isFalse();
        assertThat(result.remarks()).singleElement().asString().contains("deviation", "DriftOptions.robust()");
        for (StatTest test : List.of(
                StatTests.psi(),
                StatTests.jensenShannon(),
                StatTests.kullbackLeibler(),
                StatTests.hellinger(),
                StatTests.psi(Bins.equalWidth(50)))) {
            ColumnDriftMetric.Result binned = drift(test);
            assertThat(binned.driftScore()).as(test.name()).isLessThan(1e-6);
            assertThat(binned.remarks())
                    .as(test.name())
                    .singleElement()
                    .asString()
                    .startsWith("more than 99 % of the values of both sides are in one of ")
                    .contains("Bins.quantiles(10)");
        }
        assertThat(drift(StatTests.ks()).remarks()).isEmpty();
        assertThat(drift(StatTests.ks()).bins()).isNull();
    }

    @Test
    void theRobustTestsFindIt() {
        ColumnDriftMetric metric = DriftOptions.robust().metric("fare", ColumnKind.NUMERICAL);
        Snapshot snapshot = Report.of(metric).run(CURRENT, REFERENCE);
        ColumnDriftMetric.Result result = snapshot.get(metric);
        assertThat(result.driftDetected()).isTrue();
        assertThat(result.remarks()).isEmpty();
        assertThat(result.stattestName()).isEqualTo("Jensen-Shannon distance (10 quantile bins)");
        Snapshot all = Report.of(Presets.dataDrift(DriftOptions.robust())).run(CURRENT, REFERENCE);
        assertThat(all.get(Metrics.datasetDrift(DriftOptions.robust())).datasetDrift())
                .isTrue();
        assertThat(drift(StatTests.psi(Bins.quantiles(10))).driftDetected()).isTrue();
    }

    @Test
    void aTestRepeatsTheRemark() {
        var snapshot = TestSuite.of(Tests.columnDrift("fare")).run(CURRENT, REFERENCE);
        assertThat(snapshot.tests().get(0).result().description())
                .contains("may have drifted")
                .contains("DriftOptions.robust()");
    }

    @Test
    void theChoiceIsInKeyJsonAndResultAndReadsBack() {
        DriftOptions options = DriftOptions.builder()
                .test(StatTests.psi(Bins.quantiles(4)))
                .test("fare", StatTests.hellinger(Bins.edges(8, 10, 12)))
                .build();
        DatasetDriftMetric dataset = Metrics.datasetDrift(options);
        ColumnDriftMetric column = options.metric("fare", ColumnKind.NUMERICAL);
        Snapshot snapshot =
                Report.of(dataset, column, Metrics.columnDrift("fare")).run(CURRENT, REFERENCE);
        assertThat(Metric.Key.of(column).series())
                .isEqualTo("ColumnDriftMetric/1{\"column_name\":\"fare\","
                        + "\"stattest\":\"hellinger[bins=edges(8,10,12)]\"}");
        assertThat(Metric.Key.of(dataset).series()).contains("psi[bins=quantiles(4)]");
        String json = snapshot.toJson();
        assertThat(json).contains("\"chosen\" : \"edges(8,10,12)\"", "\"to\" : 8.0", "DriftOptions.robust()");
        Snapshot read = Snapshot.fromJson(json);
        assertThat(read.toJson()).isEqualTo(json);
        assertThat(read.get(column).bins()).isEqualTo(snapshot.get(column).bins());
        assertThat(read.get(column).stattestName()).isEqualTo("Hellinger distance (bins at 8, 10, 12)");
        Bins.Used used = snapshot.get(column).bins();
        assertThat(used.bins()).hasSize(4);
        assertThat(used.bins().stream().mapToLong(Bins.Used.Bin::reference).sum())
                .isEqualTo(snapshot.get(column).referenceCount());
    }

    @Test
    void profilesGiveTheSameAndSketchesARangeThatHoldsIt() {
        SplittableRandom random = new SplittableRandom(3);
        Dataset before = gaussian(random, 40_000, 0);
        Dataset now = gaussian(random, 30_000, 0.3);
        for (StatTest test : List.of(
                StatTests.psi(Bins.quantiles(10)),
                StatTests.jensenShannon(Bins.quantiles(10)),
                StatTests.hellinger(Bins.equalWidth(12)),
                StatTests.kullbackLeibler(Bins.edges(-1, 0, 1)))) {
            ColumnDriftMetric metric = new ColumnDriftMetric("fare", test, null);
            ColumnDriftMetric.Result exact = Report.of(metric).run(now, before).get(metric);
            ColumnDriftMetric.Result held = Report.of(metric)
                    .run(RunData.of(profile(now, 100_000)).withReference(profile(before, 100_000)))
                    .get(metric);
            assertThat(held.driftScore()).as(test.name()).isEqualTo(exact.driftScore());
            assertThat(held.bins()).as(test.name()).isEqualTo(exact.bins());
            ColumnDriftMetric.Result sketched = Report.of(metric)
                    .run(RunData.of(profile(now, 1000)).withReference(profile(before, 1000)))
                    .get(metric);
            assertThat(exact.driftScore())
                    .as(test.name())
                    .isBetween(
                            sketched.accuracy().scoreRange().lowest(),
                            sketched.accuracy().scoreRange().highest());
            assertThat(sketched.accuracy().referenceError()).isPositive();
        }
    }

    @Test
    void manyBinsNarrowerThanTheErrorOfSketchesHaveARangeToo() {
        SplittableRandom random = new SplittableRandom(4);
        Dataset before = gaussian(random, 20_000, 0);
        Dataset now = gaussian(random, 20_000, 0.2);
        ColumnDriftMetric metric =
                new ColumnDriftMetric("fare", StatTests.jensenShannon(Bins.quantiles(Bins.MOST)), null);
        ColumnDriftMetric.Result sketched = Report.of(metric)
                .run(RunData.of(profile(now, 500)).withReference(profile(before, 500)))
                .get(metric);
        assertThat(sketched.accuracy().scoreRange().lowest())
                .isLessThan(sketched.accuracy().scoreRange().highest());
    }

    private static Profile profile(Dataset rows, int mostExact) {
        return Profile.builder()
                .mostExactValues(mostExact)
                .runLength(1024)
                .add(rows)
                .build();
    }

    private static Dataset gaussian(SplittableRandom random, int rows, double mean) {
        return Dataset.builder()
                .numerical(
                        "fare",
                        DoubleStream.generate(() -> mean + random.nextGaussian())
                                .limit(rows)
                                .toArray())
                .build();
    }

    @Test
    void withoutDriftRobustTestsSaySoInFivePercent() {
        SplittableRandom random = new SplittableRandom(11);
        ColumnDriftMetric metric = DriftOptions.robust().metric("fare", ColumnKind.NUMERICAL);
        int pairs = 300;
        int drifted = 0;
        for (int pair = 0; pair < pairs; pair++) {
            Dataset before = gaussian(random, 1200, 0);
            Dataset now = gaussian(random, 80, 0);
            drifted += Report.of(metric).run(now, before).get(metric).driftDetected() ? 1 : 0;
        }
        // Three standard errors.
        assertThat((double) drifted / pairs).isLessThan(0.05 + 3 * Math.sqrt(0.05 * 0.95 / pairs));
    }
}
