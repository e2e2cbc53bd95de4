package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.concurrent.Failures;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What results and executors of a user do costs no other metric. */
class ForeignCodeTest {

    private static final Dataset DATA =
            Dataset.builder().numerical("n", 1, 2, 3).build();

    enum Remarks {
        NULL,
        HOLD_NULL,
        THROW_AN_ERROR,
        THROW_A_CHECKED_EXCEPTION
    }

    private record Remarked(Remarks how) implements MetricResult {
        @Override
        public List<MetricValue> values() {
            return List.of();
        }

        @Override
        public List<Remark> dataRemarks() {
            return switch (how) {
                case NULL -> null;
                case HOLD_NULL -> Arrays.asList((Remark) null);
                case THROW_AN_ERROR -> throw new AssertionError("remarks");
                case THROW_A_CHECKED_EXCEPTION -> throw Failures.<RuntimeException>raise(new IOException("remarks"));
            };
        }
    }

    private record RemarkedMetric(Remarks how) implements Metric<Remarked> {
        @Override
        public MetricOutcome<Remarked> compute(MetricContext context) {
            return MetricOutcome.of(new Remarked(how));
        }
    }

    @ParameterizedTest
    @EnumSource
    void remarksThatCannotBeHadFailTheirMetricOnly(Remarks how) {
        RemarkedMetric metric = new RemarkedMetric(how);

        Snapshot snapshot = Report.of(Metrics.rowCount(), metric).run(DATA, DataDefinition.inferred());

        assertThat(snapshot.outcome(metric).status()).isEqualTo(MetricOutcome.Status.FAILED);
        assertThat(snapshot.outcome(Metrics.rowCount()).status()).isEqualTo(MetricOutcome.Status.COMPUTED);
    }

    @Test
    void anExecutorThatThrowsACheckedExceptionLeavesTheWorkToTheCaller() {
        Snapshot snapshot = Report.builder()
                .metrics(Metrics.rowCount(), Metrics.missingValues())
                .executor(task -> {
                    throw Failures.<RuntimeException>raise(new IOException("no thread"));
                })
                .build()
                .run(DATA, DataDefinition.inferred());

        assertThat(snapshot.outcome(Metrics.rowCount()).status()).isEqualTo(MetricOutcome.Status.COMPUTED);
        assertThat(snapshot.outcome(Metrics.missingValues()).status()).isEqualTo(MetricOutcome.Status.COMPUTED);
    }

    private record CircleMetric() implements Metric<Remarked> {
        @Override
        public MetricOutcome<Remarked> compute(MetricContext context) {
            IllegalStateException first = new IllegalStateException("first");
            IllegalStateException second = new IllegalStateException("second", first);
            first.initCause(second);
            throw first;
        }
    }

    @Test
    @Timeout(30)
    void causesMayGoInACircle() {
        Snapshot snapshot = Report.of(Metrics.rowCount(), new CircleMetric()).run(DATA, DataDefinition.inferred());

        assertThat(snapshot.outcome(new CircleMetric()).status()).isEqualTo(MetricOutcome.Status.FAILED);
        assertThat(snapshot.outcome(Metrics.rowCount()).status()).isEqualTo(MetricOutcome.Status.COMPUTED);
    }
}
