package io.github.driftlib.html;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.report.Metrics;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.report.Tests;
import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestPreset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Made-up data of a lender, and the reports of them. */
final class Samples {

    static final String HOSTILE = "</script><img onerror=document.title='broken' src=x>";

    private static final String[] REGIONS = {"north", "south", "east", "west", "islands"};

    private Samples() {}

    /** Columns of all kinds; with a shift some are distributed differently, one strongly. */
    static Dataset loans(int rows, double shift, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[] income = new double[rows];
        double[] age = new double[rows];
        double[] rate = new double[rows];
        double[] hostile = new double[rows];
        String[] region = new String[rows];
        String[] channel = new String[rows];
        Instant[] time = new Instant[rows];
        for (int i = 0; i < rows; i++) {
            income[i] = Math.exp(10.4 + 0.35 * random.nextGaussian() + 0.3 * shift);
            age[i] = random.nextDouble() < 0.02 + 0.06 * shift ? Double.NaN : Math.floor(20 + 50 * random.nextDouble());
            rate[i] = 0.03 + 0.012 * random.nextGaussian() + 0.004 * shift;
            hostile[i] = random.nextGaussian();
            region[i] = REGIONS[(int) Math.min(4, (5 - shift) * random.nextDouble() * random.nextDouble() * 1.6)];
            channel[i] = random.nextDouble() < 0.3 * (1 - shift) + 0.05
                    ? "branch"
                    : shift > 0.5 && random.nextDouble() < 0.1 ? "app" : "web";
            time[i] = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(i * 600L);
        }
        return Dataset.builder()
                .numerical("income", income)
                .numerical("age of the applicant", age)
                .numerical("interest_rate", rate)
                .categorical("region", region)
                .categorical("channel", channel)
                .numerical(HOSTILE, hostile)
                .datetime("applied_at", time)
                .build();
    }

    static Snapshot drift() {
        Dataset reference = loans(3000, 0, 1);
        Dataset current = loans(1200, 1, 2);
        List<Metric<?>> metrics = new ArrayList<>(List.of(Metrics.datasetDrift(), Metrics.missingValues()));
        for (String column : List.of("income", "age of the applicant", "interest_rate", "region", "channel", HOSTILE)) {
            metrics.add(Metrics.columnDrift(column));
            metrics.add(Metrics.columnSummary(column));
        }
        metrics.add(Metrics.columnSummary("applied_at"));
        metrics.add(Metrics.columnDrift("applied_at"));
        metrics.add(Metrics.columnQuantile("income", 0.9));
        return Report.builder()
                .metrics(metrics)
                .build()
                .run(
                        current,
                        reference,
                        DataDefinition.builder().build(),
                        RunInfo.of("loans", Instant.parse("2026-03-09T00:00:00Z"))
                                .withTags("nightly")
                                .withMetadata("model", "v7"));
    }

    static Snapshot tests() {
        List<TestPreset> tests = new ArrayList<>(List.of(
                Tests.shareOfMissingValues(),
                Tests.numberOfRowsWithMissingValues().notCritical(),
                Tests.numberOfDriftedColumns(),
                Tests.shareOfDriftedColumns(),
                Tests.columnMean("income"),
                Tests.columnMedian("interest_rate").must(Condition.gte(0.01).and(Condition.lte(0.2))),
                Tests.columnMin("no such column"),
                Tests.columnNotConstant(HOSTILE),
                Tests.columnQuantile("income", 0.9)));
        for (String column : List.of("income", "age of the applicant", "interest_rate", "region", "channel", HOSTILE)) {
            tests.add(Tests.columnDrift(column));
        }
        return TestSuite.of(tests.toArray(TestPreset[]::new))
                .run(RunData.of(loans(1200, 1, 2))
                        .withReference(loans(3000, 0, 1))
                        .withInfo(RunInfo.of("loans", Instant.parse("2026-03-09T00:00:00Z"))));
    }

    /** Forty days of two models; from the 25th day on one of them sees other data. */
    static MetricHistory history() {
        Dataset reference = loans(3000, 0, 1);
        List<Snapshot> runs = new ArrayList<>();
        for (String project : List.of("loans", "cards")) {
            for (int day = 0; day < 40; day++) {
                double shift = project.equals("loans") && day > 24 ? 0.8 : day % 9 == 5 ? 0.3 : 0;
                RunInfo info = RunInfo.of(
                        project, Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofDays(day)));
                runs.add(suite().run(RunData.of(loans(400 + 20 * (day % 7), shift, 10 + day))
                        .withReference(reference)
                        .withInfo(info)));
            }
        }
        return MetricHistory.of(runs);
    }

    private static TestSuite suite() {
        List<TestPreset> tests = new ArrayList<>(List.of(
                Tests.shareOfMissingValues(),
                Tests.numberOfDriftedColumns(),
                Tests.columnMean("income").notCritical()));
        for (String column : List.of("income", "age of the applicant", "interest_rate", "region", "channel", HOSTILE)) {
            tests.add(Tests.columnDrift(column));
        }
        return TestSuite.of(tests.toArray(TestPreset[]::new));
    }
}
