package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known to be the library's own: a program that uses the library has classes in packages of any name. */
class OwnValueTest {

    private record OfTheUser(String text) implements Metric<MetricResult> {
        @Override
        public MetricOutcome<MetricResult> compute(MetricContext context) {
            throw new IllegalStateException("not asked");
        }
    }

    private record TestOfTheUser() implements StatTest {
        @Override
        public String name() {
            return "of_the_user";
        }

        @Override
        public Score.Type scoreType() {
            return Score.Type.DISTANCE;
        }

        @Override
        public double defaultThreshold() {
            return 0;
        }

        @Override
        public Score score(SamplePair samples) {
            return Score.of(0);
        }
    }

    @Test
    void metricsOfTheLibraryAre() {
        assertThat(List.of(
                        Metrics.missingValues(),
                        Metrics.columnQuantile("n", 0.5),
                        Metrics.columnDrift("n"),
                        Metrics.datasetDrift(),
                        new ColumnDriftMetric("n", null, 0.1),
                        new DatasetDriftMetric(
                                List.of("n"),
                                0.5,
                                DriftOptions.builder().threshold("n", 0.2).build())))
                .allMatch(OwnValue::isOwn);
    }

    @Test
    void whatHoldsAnythingOfAUserIsNot() {
        StatTest test = new TestOfTheUser();
        assertThat(List.of(
                        new OfTheUser("n"),
                        new ColumnDriftMetric("n", test, null),
                        new DatasetDriftMetric(
                                null,
                                0.5,
                                DriftOptions.builder()
                                        .test(ColumnKind.NUMERICAL, test)
                                        .build()),
                        new DatasetDriftMetric(
                                null,
                                0.5,
                                DriftOptions.builder().test("n", test).build()),
                        Metrics.customValue("n", context -> 1)))
                .noneMatch(OwnValue::isOwn);
    }
}
