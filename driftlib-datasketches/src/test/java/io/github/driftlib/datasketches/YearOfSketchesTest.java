package io.github.driftlib.datasketches;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DriftVerdict;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.html.HtmlDashboard;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.SummarizedRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.datasketches.common.ArrayOfStringsSerDe;
import org.apache.datasketches.frequencies.ItemsSketch;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reference from rows, a year of daily sketches from a warehouse, a dashboard: what docs/datasketches.md shows. */
class YearOfSketchesTest {

    private static final int DAYS = 365;
    private static final int CHANGE = 210;
    private static final int ROWS = 500;
    private static final int DAYS_OF_WEEK = 7;

    /** What a warehouse keeps of a day. */
    private record Day(LocalDate date, long rows, byte[] fares, byte[] zones, byte[] riders) {}

    private static double fare(SplittableRandom random, int day) {
        return Math.rint(100 * Math.exp(1 + random.nextDouble() + (day < CHANGE ? 0 : 0.4))) / 100;
    }

    private static String zone(SplittableRandom random) {
        return "zone " + (int) (60 * random.nextDouble() * random.nextDouble());
    }

    private static Day day(int number) {
        SplittableRandom random = new SplittableRandom(number);
        KllDoublesSketch fares = KllDoublesSketch.newHeapInstance(200);
        ItemsSketch<String> zones = new ItemsSketch<>(256);
        HllSketch riders = new HllSketch(12);
        for (int row = 0; row < ROWS; row++) {
            fares.update(fare(random, number));
            zones.update(zone(random));
            riders.update(random.nextInt(1_000));
        }
        return new Day(
                LocalDate.of(2026, 1, 1).plusDays(number),
                ROWS,
                fares.toByteArray(),
                zones.toByteArray(new ArrayOfStringsSerDe()),
                riders.toCompactByteArray());
    }

    /** The sketches of seven days as one. */
    private record Week(LocalDate date, long rows, NumberSketch fares, FrequentLabels zones, DistinctValues riders) {

        static Week of(int first) {
            Week week = of(day(first));
            for (int number = first + 1; number < first + DAYS_OF_WEEK; number++) {
                Week day = of(day(number));
                week = new Week(
                        week.date,
                        week.rows + day.rows,
                        week.fares.union(day.fares),
                        week.zones.union(day.zones),
                        week.riders.union(day.riders));
            }
            return week;
        }

        private static Week of(Day day) {
            return new Week(
                    day.date(),
                    day.rows(),
                    NumberSketch.kllDoubles(day.fares()),
                    FrequentLabels.strings(day.zones()),
                    DistinctValues.hll(day.riders()));
        }
    }

    private static Dataset rows(int count) {
        SplittableRandom random = new SplittableRandom(-1);
        double[] fares = new double[count];
        String[] zones = new String[count];
        String[] riders = new String[count];
        for (int row = 0; row < count; row++) {
            fares[row] = fare(random, 0);
            zones[row] = zone(random);
            riders[row] = "rider " + random.nextInt(1_000);
        }
        return Dataset.builder()
                .column("fare", NumericalColumn.of(fares))
                .column("zone", CategoricalColumn.of(zones))
                .column("rider", CategoricalColumn.of(riders))
                .build();
    }

    @Test
    void aYearOfSketchesBecomesADashboard(@TempDir Path folder) throws Exception {
        Profile reference = Profile.builder().add(rows(5_000)).build();
        ColumnDriftMetric fare = Metrics.columnDrift("fare", StatTests.wasserstein());
        ColumnDriftMetric zone = Metrics.columnDrift("zone", StatTests.jensenShannon());
        Report report = Report.of(fare, zone, Metrics.columnSummary("rider"));
        List<Snapshot> runs = new ArrayList<>();
        NumberSketch year = null;
        for (int first = 0; first + DAYS_OF_WEEK <= DAYS; first += DAYS_OF_WEEK) {
            Week week = Week.of(first);
            year = year == null ? week.fares : year.union(week.fares);
            SummarizedRows sketched = SummarizedRows.of(week.rows)
                    .numerical("fare", week.fares.distribution())
                    .categorical("zone", week.zones.counts())
                    .categorical("rider", week.riders.labels(week.rows));
            Instant when = week.date.atStartOfDay(ZoneOffset.UTC).toInstant();
            Snapshot run = report.run(RunData.of(Profile.builder().add(sketched).build())
                    .withReference(reference)
                    .withInfo(RunInfo.of("rides", when)));
            DriftVerdict expected = first < CHANGE ? DriftVerdict.NO_DRIFT : DriftVerdict.DRIFT;
            assertThat(run.get(fare).decision()).as("day " + first).isEqualTo(expected);
            assertThat(run.get(zone).decision()).as("day " + first).isEqualTo(DriftVerdict.NO_DRIFT);
            runs.add(run);
        }
        HtmlDashboard.write(MetricHistory.of(runs), folder.resolve("year.html"));
        assertThat(Files.readString(folder.resolve("year.html"))).contains("rides", "fare");
        EmpiricalDistribution all = year.distribution();
        assertThat(all.count()).isEqualTo(52L * DAYS_OF_WEEK * ROWS);
        assertThat(all.rankError()).isBetween(0.01, 0.02);
    }
}
