package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.json.LogText;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.value.ValueResult;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class HostileMetricTest {

    private static final Dataset DATA =
            Dataset.builder().numerical("x", 1, 2, 3, 4).build();

    enum Harm {
        STACK,
        ASSERTION,
        NO_CLASS,
        HUGE_ARRAY,
        CHECKED,
        NULL,
        UNCHECKED
    }

    record Harmful(Harm harm) implements Metric<ValueResult> {
        @Override
        public MetricOutcome<ValueResult> compute(MetricContext context) {
            act();
            return null;
        }

        private void act() {
            switch (harm) {
                case STACK -> act();
                case ASSERTION -> throw new AssertionError("no");
                case NO_CLASS -> throw new NoClassDefFoundError("gone");
                case HUGE_ARRAY ->
                    assertThat(new long[Integer.MAX_VALUE].length).isPositive();
                case CHECKED -> HostileMetricTest.<RuntimeException>sneak(new IOException("disk"));
                case UNCHECKED -> throw new IllegalStateException("no");
                case NULL -> {}
            }
        }

        @Override
        public String name() {
            return "Harmful\r\nFAKE root logged in";
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    record Asking(String name, String other, String third) implements Metric<ValueResult> {
        @Override
        public MetricOutcome<ValueResult> compute(MetricContext context) {
            return context.outcome(new Asking(other, third, name));
        }
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void theOthersStand(Harm harm) {
        Harmful metric = new Harmful(harm);
        Snapshot snapshot = Report.builder()
                .metrics(metric, Metrics.columnSummary("x"))
                .build()
                .run(DATA, DATA);
        assertThat(snapshot.outcome(metric).status()).isEqualTo(MetricOutcome.Status.FAILED);
        assertThat(snapshot.outcome(metric).reason()).isNotEmpty();
        assertThat(snapshot.outcome(Metrics.columnSummary("x")).status()).isEqualTo(MetricOutcome.Status.COMPUTED);
    }

    record HarmfulTest(Harm harm) implements MetricTest {
        @Override
        public TestResult run(MetricContext context) {
            new Harmful(harm).act();
            return null;
        }

        @Override
        public List<? extends Metric<?>> metrics(MetricContext context) {
            new Harmful(harm).act();
            return null;
        }
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void theOtherTestsStand(Harm harm) {
        HarmfulTest test = new HarmfulTest(harm);
        Snapshot snapshot = TestSuite.of(test, Tests.numberOfColumns()).run(DATA, DATA);
        assertThat(snapshot.result(test).status()).isEqualTo(TestResult.Status.ERROR);
        assertThat(snapshot.summary().successTests()).isEqualTo(1);
    }

    static Stream<Executor> executors() {
        return Stream.of(
                thrown(() -> new IllegalStateException("managed")),
                thrown(() -> new OutOfMemoryError("unable to create native thread")),
                thrown(() -> new AssertionError("no")));
    }

    private static Executor thrown(Supplier<Throwable> thrown) {
        return work -> HostileMetricTest.<RuntimeException>sneak(thrown.get());
    }

    @ParameterizedTest
    @MethodSource("executors")
    void anExecutorThatThrowsLeavesTheWorkToTheCaller(Executor executor) {
        Snapshot snapshot = Report.builder()
                .metrics(Metrics.columnSummary("x"), Metrics.missingValues(), Metrics.datasetSummary())
                .executor(executor)
                .build()
                .run(DATA, DATA);
        assertThat(snapshot.get(Metrics.columnSummary("x"))).isNotNull();
    }

    @Test
    void aListenerThatThrowsAnErrorIsIgnored() {
        Snapshot snapshot = Report.builder()
                .metrics(Metrics.columnSummary("x"))
                .listener(progress -> {
                    throw new AssertionError("no");
                })
                .build()
                .run(DATA, DATA);
        assertThat(snapshot.get(Metrics.columnSummary("x"))).isNotNull();
    }

    @Test
    void metricsThatAskInACircleAreToldSo() {
        for (int round = 0; round < 200; round++) {
            Asking a = new Asking("A", "B", "C");
            Asking b = new Asking("B", "C", "A");
            Asking c = new Asking("C", "A", "B");
            Asking self = new Asking("S", "S", "S");
            Snapshot snapshot =
                    Report.of(a, b, c, self, Metrics.columnSummary("x")).run(DATA, DATA);
            for (Asking asking : List.of(a, b, c)) {
                assertThat(snapshot.outcome(asking).status()).isEqualTo(MetricOutcome.Status.FAILED);
                assertThat(snapshot.outcome(asking).reason())
                        .matches("metrics must not ask in a circle, but do: "
                                + "A.* asks for B.* asks for C.* asks for A.*");
            }
            assertThat(snapshot.outcome(self).reason()).contains("S/1", " asks for S/1");
            assertThat(snapshot.outcome(Metrics.columnSummary("x")).status()).isEqualTo(MetricOutcome.Status.COMPUTED);
        }
    }

    @Test
    void namesCannotForgeLines() {
        assertThat(LogText.of("a\r\nb\u2028c\u0085d")).isEqualTo("a\\u000d\\u000ab\\u2028c\\u0085d");
    }
}
