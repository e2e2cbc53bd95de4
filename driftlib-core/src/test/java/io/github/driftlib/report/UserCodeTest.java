package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.concurrent.Failures;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.sink.HistoryTest;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.TestResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What code of a user does costs only itself, each method of it and each way to fail. */
@Timeout(60)
class UserCodeTest {

    private static final Dataset DATA =
            Dataset.builder().numerical("n", 1, 2, 3).build();

    private record Answer(List<MetricValue> values) implements MetricResult {}

    private record Computed(Function<MetricContext, MetricOutcome<MetricResult>> how) implements Metric<MetricResult> {
        @Override
        public MetricOutcome<MetricResult> compute(MetricContext context) {
            return how.apply(context);
        }
    }

    enum Failure {
        EXCEPTION,
        ERROR,
        STACK,
        CHECKED,
        MESSAGE_FAILS,
        TEXT_FAILS,
        TEXT_IS_NULL,
        CAUSE_FAILS,
        NO_MESSAGE,
        STOPPED_ELSEWHERE;

        <T> T act() {
            switch (this) {
                case EXCEPTION -> throw new IllegalStateException("of the user");
                case ERROR -> throw new AssertionError("of the user");
                case STACK -> act();
                case CHECKED -> throw Failures.<RuntimeException>raise(new IOException("of the user"));
                case NO_MESSAGE -> throw new UnsupportedOperationException();
                case STOPPED_ELSEWHERE -> throw Failures.<RuntimeException>raise(stopped());
                default -> throw new Misbehaving(this);
            }
            throw new IllegalStateException("not reached");
        }

        private static Throwable stopped() {
            return CompletableFuture.<Throwable>supplyAsync(() -> {
                        Thread.currentThread().interrupt();
                        try {
                            Report.of(Metrics.rowCount()).run(DATA, DataDefinition.inferred());
                        } catch (CancellationException e) {
                            Thread.interrupted();
                            return e;
                        }
                        throw new IllegalStateException("an interrupted thread runs nothing");
                    })
                    .join();
        }
    }

    private static final class Misbehaving extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final Failure how;

        Misbehaving(Failure how) {
            this.how = how;
        }

        @Override
        public String getMessage() {
            if (how == Failure.MESSAGE_FAILS) {
                throw new IllegalStateException("no message");
            }
            return null;
        }

        @Override
        public String toString() {
            if (how == Failure.TEXT_FAILS) {
                throw new AssertionError("no text");
            }
            return how == Failure.TEXT_IS_NULL ? null : super.toString();
        }

        @Override
        public synchronized Throwable getCause() {
            if (how == Failure.CAUSE_FAILS) {
                throw new IllegalStateException("no cause");
            }
            return null;
        }
    }

    private static void assertOnlyFailed(Snapshot snapshot) {
        List<MetricOutcome.Status> statuses = snapshot.metrics().stream()
                .map(metric -> snapshot.outcome(metric).status())
                .toList();
        assertThat(statuses).containsExactly(MetricOutcome.Status.FAILED, MetricOutcome.Status.COMPUTED);
        assertThat(snapshot.outcome(snapshot.metrics().get(0)).reason())
                .isNotBlank()
                .isNotEqualTo("null");
        assertWritable(snapshot);
    }

    private static void assertWritable(Snapshot snapshot) {
        assertThat(snapshot.toJson())
                .contains("\"RowCountMetric\""
                        .replace("RowCountMetric", Metrics.rowCount().name()));
        assertThat(HistoryValue.of(snapshot)).isNotEmpty();
        assertThat(HistoryTest.of(snapshot)).hasSameSizeAs(snapshot.tests());
        assertThat(snapshot.findings()).isNotNull();
    }

    private static Snapshot run(MetricPreset metric) {
        return Report.of(metric, Metrics.rowCount()).run(DATA, DataDefinition.inferred());
    }

    @ParameterizedTest
    @EnumSource
    void aComputationThatFailsCostsOnlyItself(Failure failure) {
        assertOnlyFailed(run(new Computed(context -> failure.act())));
    }

    @ParameterizedTest
    @EnumSource
    void aPresetThatFailsCostsOnlyItself(Failure failure) {
        MetricPreset preset = definition -> failure.act();
        if (failure.name().matches("MESSAGE_.*|TEXT_.*|CAUSE_.*")) {
            assertThatThrownBy(() -> run(preset)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertOnlyFailed(run(preset));
        }
    }

    @Test
    void aPresetOfNullsCostsOnlyItself() {
        List<Metric<?>> one = Arrays.asList((Metric<?>) null);
        for (List<Metric<?>> metrics : Arrays.asList(null, one)) {
            Snapshot snapshot = run(definition -> metrics);
            assertOnlyFailed(snapshot);
            assertThat(snapshot.outcome(snapshot.metrics().get(0)).reason())
                    .endsWith("metrics must be a list without null, but was " + metrics);
        }
    }

    private record Unchecked(Failure failure) implements Metric<MetricResult> {
        @Override
        public void check(MetricContext context) {
            failure.act();
        }

        @Override
        public MetricOutcome<MetricResult> compute(MetricContext context) {
            return MetricOutcome.of(new Answer(List.of()));
        }
    }

    @Test
    void aCheckThatFailsWithAnythingButAnArgumentCostsOnlyItsMetric() {
        assertOnlyFailed(run(new Unchecked(Failure.ERROR)));
        assertOnlyFailed(run(new Unchecked(Failure.CHECKED)));
        assertThatThrownBy(() -> run(new Unchecked(Failure.TEXT_IS_NULL))).isInstanceOf(IllegalArgumentException.class);
    }

    enum Part {
        NAME,
        NAME_IS_NULL,
        HASH_CODE,
        EQUALS,
        UNEQUAL_TO_ITSELF,
        PARAMETER,
        PARTS,
        PARTS_ARE_NULL
    }

    /** A metric and a test of which one method fails. */
    private static class Flawed {
        private final Part part;

        Flawed(Part part) {
            this.part = part;
        }

        <T> T given(Part asked, T value) {
            if (asked == part) {
                throw new IllegalStateException("of the user");
            }
            return value;
        }

        @JsonProperty("parameter")
        public String parameter() {
            return given(Part.PARAMETER, "parameter");
        }

        public String name() {
            return part == Part.NAME_IS_NULL ? null : given(Part.NAME, "Flawed");
        }

        @Override
        public int hashCode() {
            return given(Part.HASH_CODE, 1);
        }

        @Override
        public boolean equals(Object other) {
            return given(Part.EQUALS, part != Part.UNEQUAL_TO_ITSELF && other == this);
        }
    }

    private static final class FlawedMetric extends Flawed implements Metric<MetricResult> {
        FlawedMetric(Part part) {
            super(part);
        }

        @Override
        public List<? extends Metric<?>> parts(MetricContext context) {
            return part() == Part.PARTS_ARE_NULL ? null : given(Part.PARTS, List.<Metric<?>>of());
        }

        private Part part() {
            return super.part;
        }

        @Override
        public MetricOutcome<MetricResult> compute(MetricContext context) {
            parts(context).size();
            return MetricOutcome.of(new Answer(List.of()));
        }
    }

    private static final class FlawedTest extends Flawed implements MetricTest {
        FlawedTest(Part part) {
            super(part);
        }

        @Override
        public List<? extends Metric<?>> metrics(MetricContext context) {
            return super.part == Part.PARTS_ARE_NULL
                    ? null
                    : given(Part.PARTS, List.<Metric<?>>of(new FlawedMetric(super.part)));
        }

        @Override
        public TestResult run(MetricContext context) {
            metrics(context).forEach(context::outcome);
            return result(TestResult.Status.SUCCESS, "fine", Map.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMetricThatIsNoKeyCostsOnlyItself(Part part) {
        assertOnlyFailed(run(new FlawedMetric(part)));
    }

    @ParameterizedTest
    @EnumSource
    void aTestThatIsNoKeyCostsOnlyItself(Part part) {
        assertOnlyError(suite(new FlawedTest(part)));
    }

    private static Snapshot suite(TestPreset test) {
        return TestSuite.of(test, Tests.numberOfColumns()).run(DATA, DATA);
    }

    private static void assertOnlyError(Snapshot snapshot) {
        assertThat(snapshot.tests().stream().map(test -> test.result().status()))
                .containsExactly(TestResult.Status.ERROR, TestResult.Status.SUCCESS);
        assertThat(snapshot.tests().get(0).result().description()).isNotBlank().isNotEqualTo("null");
        assertThat(HistoryTest.of(snapshot)).hasSize(2);
        assertThat(snapshot.toJson()).contains("ERROR");
    }

    enum TestPart {
        CHECK,
        TITLE,
        GROUP,
        PARAMETERS
    }

    private record FailingTest(TestPart part, Failure failure) implements MetricTest {
        private <T> T given(TestPart asked, T value) {
            return part == asked ? failure.act() : value;
        }

        @Override
        public void check(MetricContext context) {
            given(TestPart.CHECK, true);
        }

        @Override
        public String title() {
            return given(TestPart.TITLE, "title");
        }

        @Override
        public MetricTest.Group group() {
            return given(TestPart.GROUP, MetricTest.Group.CUSTOM);
        }

        @Override
        public Map<String, Object> parameters() {
            return given(TestPart.PARAMETERS, Map.of());
        }

        @Override
        public List<? extends Metric<?>> metrics(MetricContext context) {
            return List.of();
        }

        @Override
        public TestResult run(MetricContext context) {
            throw new IllegalStateException("of the user");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTestThatFailsCostsOnlyItself(TestPart part) {
        assertOnlyError(suite(new FailingTest(part, Failure.ERROR)));
        assertOnlyError(suite(new FailingTest(part, Failure.EXCEPTION)));
        assertOnlyError(suite(definition -> Failure.STACK.act()));
    }

    enum Values {
        FAIL,
        ERROR,
        NULL,
        HOLD_NULL,
        NAN,
        VERDICT_FAILS,
        JSON_FAILS
    }

    private record Odd(@JsonProperty("odd") Values how) implements MetricResult {
        @Override
        @JsonProperty("odd")
        public Values how() {
            return how == Values.JSON_FAILS ? Failure.STACK.act() : how;
        }

        @Override
        public List<MetricValue> values() {
            return switch (how) {
                case FAIL -> Failure.TEXT_FAILS.act();
                case ERROR -> Failure.STACK.act();
                case NULL -> null;
                case HOLD_NULL -> Arrays.asList(MetricValue.of("n", "one", 1), null);
                case NAN -> List.of(MetricValue.of("n", "one", Double.NaN));
                default -> List.of(MetricValue.of("n", "one", 1));
            };
        }

        @Override
        public boolean isVerdict(String field) {
            return how == Values.VERDICT_FAILS ? Failure.ERROR.act() : false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResultThatGivesNoValuesCostsOnlyItself(Values how) {
        Snapshot snapshot = run(new Computed(context -> MetricOutcome.of(new Odd(how))));

        assertWritable(snapshot);
        assertThat(HistoryValue.of(snapshot).stream()
                        .map(value -> value.metric().series()))
                .anyMatch(series -> series.startsWith(Metrics.rowCount().name()))
                .anyMatch(series -> series.startsWith("Computed"));
        assertThat(snapshot.findings().toString().contains("does not give its values"))
                .isEqualTo(how.ordinal() <= Values.NAN.ordinal());
        assertThat(snapshot.toJson().contains("its result cannot be written")).isEqualTo(how == Values.JSON_FAILS);
    }

    /** Asks for itself, or for another that asks for it, in a thread of its own. */
    private record AskingElsewhere(String name, String other) implements Metric<MetricResult> {
        @Override
        public MetricOutcome<MetricResult> compute(MetricContext context) {
            try {
                CompletableFuture<MetricOutcome<MetricResult>> answer = new CompletableFuture<>();
                new Thread(() -> {
                            try {
                                answer.complete(context.outcome(new AskingElsewhere(other, name)));
                            } catch (RuntimeException e) {
                                answer.completeExceptionally(e);
                            }
                        })
                        .start();
                return answer.get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aCircleThroughThreadsOfTheMetricsIsTold() {
        Snapshot snapshot = run(new AskingElsewhere("A", "A"));
        assertOnlyFailed(snapshot);
        assertThat(snapshot.outcome(snapshot.metrics().get(0)).reason()).contains("circle");
        for (int round = 0; round < 20; round++) {
            Snapshot two = Report.of(new AskingElsewhere("A", "B"), new AskingElsewhere("B", "A"), Metrics.rowCount())
                    .run(DATA, DataDefinition.inferred());
            assertThat(two.outcome(two.metrics().get(0)).reason()).contains("circle");
            assertThat(two.outcome(two.metrics().get(1)).reason()).contains("circle");
        }
    }

    @Test
    void nullIsRefusedByName() {
        assertThat(reason(context -> context.outcome(null))).contains("metric must be given, but was null");
        assertThat(reason(context -> {
                    context.additional(null);
                    return null;
                }))
                .contains("name must be given, but was null");
        assertThat(reason(context -> {
                    context.over(null);
                    return null;
                }))
                .contains("sides must be given, but was null");
        assertThat(reason(context -> {
                    throw new IllegalArgumentException();
                }))
                .isEqualTo("java.lang.IllegalArgumentException");
    }

    private static String reason(Function<MetricContext, MetricOutcome<MetricResult>> how) {
        Snapshot snapshot = run(new Computed(how));
        return snapshot.outcome(snapshot.metrics().get(0)).reason();
    }

    @Test
    void anInterruptByAListenerCostsNoMetricOnAnotherThreadThanTheCallers() {
        Computed sleeps = new Computed(context -> {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return MetricOutcome.of(new Answer(List.of()));
        });
        AtomicReference<Thread> thread = new AtomicReference<>();
        Snapshot snapshot = Report.builder()
                .metrics(Metrics.rowCount(), sleeps, Metrics.missingValues())
                .timeLimit(Duration.ofSeconds(30))
                .executor(Runnable::run)
                .listener(progress -> {
                    thread.set(Thread.currentThread());
                    Thread.currentThread().interrupt();
                    throw Failures.<RuntimeException>raise(new InterruptedException());
                })
                .build()
                .run(DATA, DataDefinition.inferred());

        assertThat(thread.get()).isNotSameAs(Thread.currentThread());
        assertThat(snapshot.metrics().stream()
                        .map(metric -> snapshot.outcome(metric).status()))
                .containsOnly(MetricOutcome.Status.COMPUTED);
    }

    @Test
    void anInterruptByAListenerOnTheCallersThreadIsOneOfTheCaller() {
        Report report = Report.builder()
                .metrics(Metrics.rowCount(), Metrics.missingValues())
                .executor(task -> {})
                .listener(progress -> {
                    throw Failures.<RuntimeException>raise(new InterruptedException());
                })
                .build();
        try {
            assertThatThrownBy(() -> report.run(DATA, DataDefinition.inferred()))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }
}
