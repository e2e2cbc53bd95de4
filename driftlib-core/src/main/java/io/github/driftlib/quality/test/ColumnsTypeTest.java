package io.github.driftlib.quality.test;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestGroup;
import io.github.driftlib.test.TestResult;
import io.github.driftlib.test.TestStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether each column is stored as it should be: as numbers, labels, points in time or text. A column that is not there
 * at all is an error.
 *
 * @param columnsType how each column should be stored, not empty; or null for how the reference stores its columns
 */
public record ColumnsTypeTest(Map<String, ColumnKind> columnsType) implements MetricTest {

    /** Checks and copies the parameter. */
    public ColumnsTypeTest {
        if (columnsType != null) {
            columnsType = Collections.unmodifiableMap(new LinkedHashMap<>(columnsType));
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
    public TestGroup group() {
        return TestGroup.DATA_INTEGRITY;
    }

    /** None: the columns themselves are asked. */
    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return List.of();
    }

    @Override
    public TestResult run(MetricContext context) {
        DataSummary current = context.current();
        List<Map<String, Object>> columns = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, ColumnKind> expected : expected(context).entrySet()) {
            String column = expected.getKey();
            ColumnKind actual = current.storedKind(column);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("actual_type", actual.label());
            entry.put("column_name", column);
            entry.put("expected_type", expected.getValue().label());
            columns.add(entry);
            if (actual != expected.getValue()) {
                wrong.add("'" + column + "' is " + actual.label() + " and must be "
                        + expected.getValue().label());
            }
        }
        String description = wrong.size() + " of " + columns.size() + " columns have another type"
                + (wrong.isEmpty() ? "" : ": " + String.join(", ", wrong));
        return result(wrong.isEmpty() ? TestStatus.SUCCESS : TestStatus.FAIL, description, Map.of("columns", columns));
    }

    private Map<String, ColumnKind> expected(MetricContext context) {
        if (columnsType != null) {
            return columnsType;
        }
        DataSummary reference = context.reference()
                .orElseThrow(() ->
                        new IllegalArgumentException("columnsType or a reference must be given, but there is neither"));
        Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        reference.columnNames().forEach(column -> kinds.put(column, reference.storedKind(column)));
        return kinds;
    }
}
