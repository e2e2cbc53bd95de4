package io.github.driftlib.quality.test;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.json.Sorted;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether each column is there, and stored as it should be: as numbers, labels, points in time or text. It fails where
 * a column is gone or has another kind, and names it; held against the reference, also where a column is new. A column
 * without any value can be of every kind.
 *
 * @param columnsType how each column should be stored, not empty; or null for how the reference stores its columns
 */
public record ColumnsTypeTest(@Judgement @Nullable Map<String, ColumnKind> columnsType) implements MetricTest {

    /** Checks and copies the parameter. */
    public ColumnsTypeTest {
        if (columnsType != null) {
            columnsType = Sorted.copy(columnsType);
            if (columnsType.isEmpty()) {
                throw new IllegalArgumentException("columnsType must not be empty");
            }
        }
    }

    @Override
    public String name() {
        return "TestColumnsType";
    }

    @Override
    public String title() {
        return "Column Types";
    }

    @Override
    public MetricTest.Group group() {
        return MetricTest.Group.DATA_INTEGRITY;
    }

    /** None: the columns themselves are asked. */
    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return List.of();
    }

    @Override
    public TestResult run(MetricContext context) {
        Map<String, ColumnSchema> actual = context.current().outline().columns();
        Map<String, ColumnSchema> reference = columnsType == null ? reference(context) : Map.of();
        Map<String, ColumnKind> expected = new LinkedHashMap<>();
        reference.forEach((column, outline) -> expected.put(column, outline.kind()));
        if (columnsType != null) {
            expected.putAll(columnsType);
        }
        List<Map<String, Object>> columns = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        expected.forEach((column, kind) -> {
            ColumnSchema found = actual.get(column);
            columns.add(entry(column, kind, found == null ? null : found.kind()));
            boolean anyKind = found != null && found.empty()
                    || reference.containsKey(column)
                            && Objects.requireNonNull(reference.get(column)).empty();
            if (found == null) {
                wrong.add("'" + column + "' is missing in current");
            } else if (found.kind() != kind && !anyKind) {
                wrong.add("'" + column + "' is " + found.kind().label() + " and must be " + kind.label());
            }
        });
        if (columnsType == null) {
            actual.forEach((column, found) -> {
                if (!expected.containsKey(column)) {
                    columns.add(entry(column, null, found.kind()));
                    wrong.add("'" + column + "' is new in current");
                }
            });
        }
        String description = wrong.size() + " of " + columns.size() + " columns are not what they should be"
                + (wrong.isEmpty() ? "" : ": " + String.join(", ", wrong));
        return result(
                wrong.isEmpty() ? TestResult.Status.SUCCESS : TestResult.Status.FAIL,
                description,
                Map.of("columns", columns));
    }

    private static Map<String, Object> entry(
            String column, @Nullable ColumnKind expected, @Nullable ColumnKind actual) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("actual_type", actual == null ? null : actual.label());
        entry.put("column_name", column);
        entry.put("expected_type", expected == null ? null : expected.label());
        return entry;
    }

    private static Map<String, ColumnSchema> reference(MetricContext context) {
        DataSummary reference = context.reference()
                .orElseThrow(() ->
                        new IllegalArgumentException("columnsType or a reference must be given, but there is neither"));
        return reference.outline().columns();
    }
}
