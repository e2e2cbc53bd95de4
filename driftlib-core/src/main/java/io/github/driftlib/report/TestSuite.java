package io.github.driftlib.report;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.Schema;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.TestResult;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A list of tests, and of presets that choose tests by what the columns mean, to run over a current data set and,
 * usually, a reference.
 *
 * <p>A suite is immutable and can be run any number of times, also at the same time. Metrics that several tests ask for
 * are computed once. A test that cannot be run ends as {@link TestResult.Status#ERROR} with the reason and leaves the
 * others alone. Where current has no rows, no test passes, also of those that need none: what would pass ends as such
 * an error.
 *
 * <pre>{@code
 * TestSuite suite = TestSuite.of(Tests.numberOfRows(), Tests.columnDrift("prediction"));
 * Snapshot snapshot = suite.run(current, reference);
 * boolean fine = snapshot.summary().allPassed();
 * }</pre>
 */
public final class TestSuite {

    private final List<TestPreset> presets;
    private final RunSettings settings;

    private TestSuite(Builder builder) {
        presets = builder.presets;
        settings = builder.settings();
    }

    /** A suite of the given tests and presets; everything else is the default of {@link #builder}. */
    public static TestSuite of(TestPreset... tests) {
        Objects.requireNonNull(tests, "tests must be given, but was null");
        return builder().tests(tests).build();
    }

    /** A builder, with the defaults of {@link Report#builder}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The tests for data of the given meaning, each once, in order. A run can have more: those that a preset chooses by
     * the data, such as of each class that occurs.
     */
    public List<MetricTest> tests(ResolvedDefinition definition) {
        return presets.stream()
                .<MetricTest>flatMap(preset ->
                        Sound.tests(preset, it -> it.tests(definition, settings.conditions())).stream())
                .distinct()
                .toList();
    }

    /**
     * The summaries that the metrics of the tests need, for columns that are not known yet: as
     * {@link Report#needs(DataDefinition)} for this suite to be run without the rows. Those of tests that a preset
     * chooses by the data are not among them.
     */
    public Function<Schema, List<Summarizer<?>>> needs(DataDefinition definition) {
        return columns -> {
            DataSummary planned = new PlannedData(columns);
            RunData data = RunData.of(planned).withReference(planned).withDefinition(definition);
            MetricRun run = MetricRun.planned(data, settings);
            List<MetricTest> tests = tests(run.definition());
            MetricContext context =
                    settings.conditions().ofSuite(Math.max(1, tests.size())).in(run);
            return tests.stream()
                    .flatMap(test -> metrics(test, context).stream())
                    .<Summarizer<?>>flatMap(metric -> metric.needs(run.definition()).stream())
                    .distinct()
                    .toList();
        };
    }

    /**
     * Which tests, and metrics that tests ask for, need the rows of data of these columns, in words: as
     * {@link Report#needingRows}. Tests that a preset chooses by the data are not among them; they end as errors that
     * say it.
     *
     * @param reference the columns of the reference, if there is one
     */
    public List<String> needingRows(DataDefinition definition, Schema current, Optional<Schema> reference) {
        Objects.requireNonNull(definition, "definition must be given, but was null");
        MetricRun run = MetricRun.planned(definition, current, reference, settings);
        List<MetricTest> tests = tests(run.definition());
        MetricContext context =
                settings.conditions().ofSuite(Math.max(1, tests.size())).in(run);
        return tests.stream()
                .flatMap(test -> Stream.concat(
                        Stream.of(test).filter(MetricTest::needsRows).map(each -> "test " + MetricTest.Key.of(each)),
                        run.needingRows(metrics(test, context))))
                .distinct()
                .toList();
    }

    /** The metrics that a test asks for; none where that depends on data. */
    private static List<? extends Metric<?>> metrics(MetricTest test, MetricContext context) {
        try {
            return test.metrics(context);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Runs the tests; roles and kinds of the columns are inferred, and the run has the present time. */
    public Snapshot run(Dataset current, Dataset reference) {
        return run(RunData.of(current).withReference(reference));
    }

    /** Runs the tests; the run has the present time. */
    public Snapshot run(Dataset current, Dataset reference, DataDefinition definition) {
        return run(RunData.of(current).withReference(reference).withDefinition(definition));
    }

    /** Runs the tests without a reference; those that need one, and were given no condition, end as errors. */
    public Snapshot run(Dataset current, DataDefinition definition) {
        return run(RunData.of(current).withDefinition(definition));
    }

    /**
     * Runs the tests. The snapshot holds their results, and the metrics they asked for. It is stopped as
     * {@link Report#run(RunData)} is.
     *
     * @throws IllegalArgumentException if the definition names a column that is in neither data set, or declares a kind
     *     that a column cannot have
     * @throws java.util.concurrent.CancellationException as for {@link Report#run(RunData)}
     */
    public Snapshot run(RunData data) {
        AtomicReference<SuiteRun> running = new AtomicReference<>();
        return settings.run(
                () -> {
                    MetricRun run = MetricRun.of(data, settings);
                    List<MetricTest> tests = presets.stream()
                            .<MetricTest>flatMap(preset ->
                                    Sound.tests(preset, it -> it.tests(run, settings.conditions())).stream())
                            .distinct()
                            .toList();
                    SuiteRun suite = new SuiteRun(run, tests, settings);
                    running.set(suite);
                    return suite.finished(data);
                },
                () -> Optional.ofNullable(running.get())
                        .orElseThrow(settings::nothingKnown)
                        .known(data));
    }

    /** Collects what a suite needs; not safe for use by many threads. */
    public static final class Builder extends RunBuilder<Builder> {
        private List<TestPreset> presets = List.of();

        private Builder() {}

        /** The tests to run, and presets that choose tests. */
        public Builder tests(TestPreset... tests) {
            Objects.requireNonNull(tests, "tests must be given, but was null");
            return tests(Arrays.asList(tests));
        }

        /** The tests to run, and presets that choose tests. */
        public Builder tests(List<? extends TestPreset> tests) {
            Objects.requireNonNull(tests, "tests must be given, but was null");
            tests.forEach(each -> Objects.requireNonNull(each, "tests must be given, but one was null"));
            presets = List.copyOf(tests);
            return this;
        }

        /** Which conditions tests have that were given none; {@link Conditions#calibrated} unless told otherwise. */
        public Builder conditions(Conditions conditions) {
            return with(settings()
                    .withConditions(Objects.requireNonNull(conditions, "conditions must be given, but was null")));
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * The suite.
         *
         * @throws IllegalArgumentException if there is no test
         */
        public TestSuite build() {
            if (presets.isEmpty()) {
                throw new IllegalArgumentException("tests must not be empty");
            }
            return new TestSuite(this);
        }
    }
}
