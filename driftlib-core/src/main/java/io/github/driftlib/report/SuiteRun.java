package io.github.driftlib.report;

import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Remark;
import io.github.driftlib.json.LogText;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a suite: computes the metrics that its tests ask for, and then runs the tests. */
final class SuiteRun {

    private static final Logger LOG = LoggerFactory.getLogger(TestSuite.class);

    private final MetricRun run;
    private final List<MetricTest> tests;
    private final RunSettings settings;
    private final Conditions conditions;
    private final Map<MetricTest, List<? extends Metric<?>>> asked = new ConcurrentHashMap<>();
    private final Map<MetricTest, TestResult> results = new ConcurrentHashMap<>();

    SuiteRun(MetricRun run, List<MetricTest> tests, RunSettings settings) {
        this.run = run;
        this.tests = tests;
        this.settings = settings;
        conditions = settings.conditions().ofSuite(tests.size());
    }

    /** The snapshot of all tests. */
    Snapshot finished(RunData data) {
        MetricContext context = settings.conditions().inSuite(run, tests.size());
        tests.forEach(test -> check(test, context));
        tests.forEach(test -> asked.put(test, metrics(test, context)));
        Map<Metric<?>, MetricOutcome<?>> outcomes = run.compute(metrics());
        for (MetricTest test : tests) {
            if (!results.containsKey(test)) {
                results.put(test, result(test, context));
            }
        }
        return snapshot(data, outcomes, results::get);
    }

    /** The snapshot of what has been computed; what has not is not finished within the time limit. */
    Snapshot known(RunData data) {
        return snapshot(
                data,
                run.known(metrics()),
                test -> Optional.ofNullable(results.get(test)).orElseGet(() -> error(test, settings.notFinished())));
    }

    private List<Metric<?>> metrics() {
        return tests.stream()
                .<Metric<?>>flatMap(test -> askedBy(test).stream())
                .distinct()
                .toList();
    }

    private List<? extends Metric<?>> askedBy(MetricTest test) {
        return asked.getOrDefault(test, List.of());
    }

    private Snapshot snapshot(
            RunData data, Map<Metric<?>, MetricOutcome<?>> outcomes, Function<MetricTest, TestResult> resultOf) {
        List<Snapshot.TestEntry> entries = new ArrayList<>();
        for (MetricTest test : tests) {
            List<Metric.Key> keys = askedBy(test).stream()
                    .filter(outcomes::containsKey)
                    .map(Metric.Key::of)
                    .toList();
            entries.add(new Snapshot.TestEntry(MetricTest.Key.of(test), resultOf.apply(test), keys));
        }
        return new Snapshot(settings.info(data), outcomes, entries, Optional.of(conditions), run.remarks(outcomes));
    }

    private void check(MetricTest test, MetricContext run) {
        Contained.run(() -> test.check(run), thrown -> {
            if (thrown instanceof IllegalArgumentException refused) {
                throw refused;
            }
            results.put(test, error(test, Contained.reason(thrown)));
        });
    }

    private static List<? extends Metric<?>> metrics(MetricTest test, MetricContext run) {
        // Where it fails, the test itself will meet the same error and end with it.
        return Contained.call(() -> Sound.metrics(test.metrics(run)), thrown -> List.of());
    }

    private static TestResult result(MetricTest test, MetricContext run) {
        Stop.check();
        return Contained.call(() -> ofRows(test.run(run), run), thrown -> {
            String key = LogText.of(MetricTest.Key.of(test));
            String reason = Contained.reason(thrown);
            if (!(thrown instanceof IllegalArgumentException)) {
                LOG.warn("{} could not be run: {}", key, LogText.of(reason));
            }
            Contained.run(() -> LOG.debug("{} could not be run", key, thrown), again -> {});
            return error(test, reason);
        });
    }

    /** The same, unless it passes where there are no rows: no suite is to pass for want of data. */
    private static TestResult ofRows(TestResult result, MetricContext run) {
        Objects.requireNonNull(result, "the result of a test");
        return run.current().rowCount() > 0 || !result.status().passed()
                ? result
                : new TestResult(
                        result.name(),
                        Remark.nothingToJudge().text() + ", though " + result.description(),
                        TestResult.Status.ERROR,
                        result.group(),
                        result.parameters());
    }

    private static TestResult error(MetricTest test, String reason) {
        return Contained.call(
                () -> new TestResult(
                        test.title(),
                        reason,
                        TestResult.Status.ERROR,
                        test.group().label(),
                        test.parameters()),
                thrown -> new TestResult(
                        test.name(), reason, TestResult.Status.ERROR, MetricTest.Group.CUSTOM.label(), Map.of()));
    }
}
