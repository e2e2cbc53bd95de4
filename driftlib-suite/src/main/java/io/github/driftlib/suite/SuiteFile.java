package io.github.driftlib.suite;

import io.github.driftlib.alert.AlertRule;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.json.NearestName;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.TestPreset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a suite file says: the meaning of the columns, the tests of a suite and the metrics of a report.
 *
 * <p>A suite file is YAML 1.2 or JSON. Names and parameters are those of the library, as in snapshots and keys:
 *
 * <pre>
 * version: 1
 * name: green taxis
 * columns:
 *   target: duration_min
 *   prediction: prediction
 *   categorical: [PULocationID, DOLocationID]
 * conditions: calibrated
 * tests:
 *   - DataDriftTestPreset
 *   - TestShareOfMissingValues: {lt: 0.05}
 *   - TestColumnDrift: {column_name: fare}
 *     critical: false
 *     skipped_below: 1000
 * metrics:
 *   - ColumnQuantileMetric: {column_name: fare, quantile: 0.5}
 *     segments: PULocationID
 * </pre>
 *
 * <p>Where a test has a metric, the metric's parameters can stand beside the test's own, and the comparisons of its
 * condition too: {@code {column_name: fare, gte: 3}} is {@code {metric: {column_name: fare}, condition: {gte: 3}}}. A
 * parameter that is left out has the value that the shortest method of that name in {@link io.github.driftlib.Tests},
 * {@link io.github.driftlib.Metrics}, {@link io.github.driftlib.TestPresets} or {@link io.github.driftlib.Presets}
 * gives it. So a file and a program that say the same have equal keys.
 *
 * <p>Beside a test, {@code critical: false} makes a failure a warning, {@code skipped_below} leaves it out where there
 * are fewer rows, and {@code segments} asks it in each segment: a column, or the parameters of
 * {@link io.github.driftlib.segment.Segments}. {@code drift_options} are those of each entry that has none of its own.
 *
 * <p>{@code alerts} are {@link AlertRule}s: {@code values} with the parameters of {@link AlertRule.OfValues}, or
 * {@code tests} with those of {@link AlertRule.OfTests}; what is left out is as {@link AlertRule#values} and
 * {@link AlertRule#tests} have it.
 *
 * <p>Nothing is computed and no class is loaded by what a file says; families on the class path bring their names.
 *
 * @param name what is monitored; the empty string where the file does not say
 * @param definition what the columns mean
 * @param columnPlaces where the columns stand that the definition names, by their names
 * @param conditions which conditions tests have that were given none
 * @param tests the tests and presets of tests, in the order of the file
 * @param metrics the metrics and presets of metrics, in the order of the file
 * @param alerts what of a history is watched
 */
public record SuiteFile(
        String name,
        DataDefinition definition,
        Map<String, Place> columnPlaces,
        Conditions conditions,
        List<SuiteEntry<TestPreset>> tests,
        List<SuiteEntry<MetricPreset>> metrics,
        List<AlertRule> alerts) {

    /** Checks that nothing is null, and copies the lists. */
    public SuiteFile {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(definition, "definition must be given, but was null");
        Objects.requireNonNull(conditions, "conditions must be given, but was null");
        Objects.requireNonNull(columnPlaces, "columnPlaces must be given, but was null");
        columnPlaces = Collections.unmodifiableMap(new LinkedHashMap<>(columnPlaces));
        tests = List.copyOf(tests);
        metrics = List.copyOf(metrics);
        alerts = List.copyOf(alerts);
    }

    /**
     * Reads a suite file.
     *
     * @throws IOException if the file cannot be read
     * @throws SuiteFileException if it is no suite file; all problems, each with file, line and column
     */
    public static SuiteFile read(Path file) throws IOException {
        Objects.requireNonNull(file, "file must be given, but was null");
        return parse(file.toString(), Files.readString(file));
    }

    /**
     * Reads the text of a suite file.
     *
     * @param file the name of the file, for places
     * @throws SuiteFileException if it is no suite file; all problems, each with file, line and column
     */
    public static SuiteFile parse(String file, String text) {
        Objects.requireNonNull(file, "file must be given, but was null");
        Objects.requireNonNull(text, "text must be given, but was null");
        return SuiteReader.read(file, text);
    }

    /**
     * Checks that data have the columns that the definition names.
     *
     * @param columns the columns of the data
     * @throws SuiteFileException if one is not there; all such, each with file, line and column
     */
    public void checkColumns(Collection<String> columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        Problems problems = new Problems();
        columnPlaces.forEach((name, place) -> {
            if (!columns.contains(name)) {
                problems.add(place, "column must be " + NearestName.oneOf(name, columns));
            }
        });
        problems.throwIfAny();
    }

    /**
     * The suite of the tests.
     *
     * @throws IllegalArgumentException if the file has none
     */
    public TestSuite suite() {
        return TestSuite.builder()
                .conditions(conditions)
                .tests(tests.stream().map(SuiteEntry::value).toList())
                .build();
    }

    /**
     * The report of the metrics.
     *
     * @throws IllegalArgumentException if the file has none
     */
    public Report report() {
        return Report.builder()
                .metrics(metrics.stream().map(SuiteEntry::value).toList())
                .build();
    }
}
