package io.github.driftlib.drift.test;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.ValueTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many columns of a data set, or which share of them, drifted. A column that is in one data set only, or changed
 * its kind, counts as drifted. Columns that could not be judged are named and left out of both numbers; the result
 * lists what was found for each of the others.
 *
 * <p>Under calibrated conditions, the default of a suite, columns are judged by
 * {@link io.github.driftlib.drift.DriftRule#CALIBRATED}, unless the options of the metric say a verdict or a threshold.
 *
 * @param statistic the number or the share
 * @param metric which columns are judged, and how
 */
public record DriftedColumnsTest(@JsonIgnore DriftedColumnsStatistic statistic, DatasetDriftMetric metric)
        implements ValueTest<DatasetDriftMetric.Result> {

    /** Checks that nothing is null. */
    public DriftedColumnsTest {
        Objects.requireNonNull(statistic, "statistic must be given, but was null");
        Objects.requireNonNull(metric, "metric must be given, but was null");
    }

    @Override
    public String name() {
        return statistic.test();
    }

    @Override
    public String title() {
        return statistic.title();
    }

    @Override
    public MetricTest.Group group() {
        return MetricTest.Group.DATA_DRIFT;
    }

    @Override
    public String subject() {
        return statistic.subject();
    }

    @Override
    public Metric<DatasetDriftMetric.Result> metric(MetricContext context) {
        return atLevel(context);
    }

    private DatasetDriftMetric atLevel(MetricContext context) {
        return SuiteLevel.of(metric, context);
    }

    @Override
    public OptionalDouble value(DatasetDriftMetric.Result result) {
        return OptionalDouble.of(statistic.value(result));
    }

    /** How many columns were judged, those that are not what they were, and those that could not be judged. */
    @Override
    public String remark(DatasetDriftMetric.Result result) {
        StringBuilder remark = new StringBuilder()
                .append(result.numberOfDriftedColumns())
                .append(" of ")
                .append(result.numberOfColumns())
                .append(" judged columns drifted");
        result.changedColumns().forEach(change -> remark.append("; ").append(change.text()));
        if (!result.columnsNotComputed().isEmpty()) {
            remark.append("; not judged: ")
                    .append(String.join(", ", result.columnsNotComputed().keySet()));
        }
        return remark.toString();
    }

    /** With the columns of which it is undecided whether they drifted, and without. */
    @Override
    public Optional<ValueRange> range(DatasetDriftMetric.Result result) {
        return result.undecidedColumns().isEmpty() ? Optional.empty() : Optional.of(statistic.range(result));
    }

    @Override
    public Condition defaultCondition(DatasetDriftMetric.Result result, MetricContext context) {
        return statistic.condition(result);
    }

    /** The metric, and the table of what it found for each column. */
    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return List.of(atLevel(context), table(context));
    }

    private DataDriftTable table(MetricContext context) {
        return new DataDriftTable(metric.columns(), atLevel(context).options());
    }

    @Override
    public Map<String, Object> parameters(DatasetDriftMetric.Result result, MetricContext context) {
        Map<String, Object> features = new LinkedHashMap<>();
        context.outcome(table(context))
                .result()
                .ifPresent(table -> table.driftByColumns()
                        .forEach((column, drift) -> features.put(column, ColumnDriftTest.found(drift))));
        return Map.of("features", features);
    }
}
