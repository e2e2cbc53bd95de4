package io.github.driftlib.comparison;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.json.NearestName;
import io.github.driftlib.metric.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows with a target and a prediction of both models, once with the predictions of each under the names of the
 * definition.
 */
record PairedRows(Dataset production, Dataset candidate) {

    /** The rows of both models, or why they cannot be compared. */
    static Attempt<PairedRows> of(ResolvedDefinition definition, List<String> candidate, Dataset rows) {
        List<String> production = definition.predictions();
        DataDefinition.Task task = definition.task().orElse(null);
        if (definition.target().isEmpty() || production.isEmpty()) {
            return Attempt.notApplicable(
                    "models are compared by a target and a prediction, but the definition names no "
                            + (production.isEmpty() ? "prediction" : "target"));
        }
        if (task != DataDefinition.Task.REGRESSION && task != DataDefinition.Task.CLASSIFICATION) {
            return Attempt.notApplicable(
                    "the task must be regression or classification, but is " + (task == null ? "unknown" : "ranking"));
        }
        if (candidate.size() != production.size()) {
            return Attempt.notApplicable(
                    "the candidate must have as many columns as " + production + ", but has " + candidate);
        }
        List<String> needed = new ArrayList<>(production);
        needed.addAll(candidate);
        needed.add(definition.target().get());
        for (String column : needed) {
            if (!rows.contains(column)) {
                return Attempt.notApplicable("column must be one of " + NearestName.list(column, rows.columnNames())
                        + " of current" + NearestName.butWas(column, rows.columnNames()));
            }
            if (rows.column(column).kind() == ColumnKind.DATETIME) {
                return Attempt.notApplicable(
                        "column '" + column + "' must hold labels or numbers, but holds datetime values");
            }
        }
        return otherKind(production, candidate, rows)
                .<Attempt<PairedRows>>map(Attempt::notApplicable)
                .orElseGet(() ->
                        complete(production, candidate, definition.target().get(), rows));
    }

    private static Optional<String> otherKind(List<String> production, List<String> candidate, Dataset rows) {
        return IntStream.range(0, production.size())
                .filter(i -> isNumerical(rows, production.get(i)) != isNumerical(rows, candidate.get(i)))
                .mapToObj(i -> "column '" + candidate.get(i) + "' must be of the kind of '" + production.get(i)
                        + "', but holds " + rows.column(candidate.get(i)).kind().label() + " values")
                .findFirst();
    }

    private static boolean isNumerical(Dataset rows, String column) {
        return rows.column(column).kind() == ColumnKind.NUMERICAL;
    }

    private static Attempt<PairedRows> complete(
            List<String> production, List<String> candidate, String target, Dataset rows) {
        List<String> columns = new ArrayList<>(production);
        candidate.stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        if (!columns.contains(target)) {
            columns.add(target);
        }
        Dataset complete = complete(rows.select(columns));
        Dataset replaced = complete;
        for (int i = 0; i < production.size(); i++) {
            replaced = replaced.with(production.get(i), complete.column(candidate.get(i)));
        }
        return complete.rowCount() == 0
                ? Attempt.notEnoughData("no row has a target and a prediction of both models")
                : Attempt.of(new PairedRows(complete, replaced));
    }

    private static Dataset complete(Dataset rows) {
        List<Column> columns = rows.columnNames().stream().map(rows::column).toList();
        int[] complete = new int[rows.rowCount()];
        int count = 0;
        for (int row = 0; row < rows.rowCount(); row++) {
            boolean all = true;
            for (Column column : columns) {
                all &= column instanceof NumericalColumn numbers
                        ? Double.isFinite(numbers.get(row))
                        : !column.isMissing(row);
            }
            if (all) {
                complete[count++] = row;
            }
        }
        return count == rows.rowCount()
                ? rows
                : rows.take(IntStream.of(complete).limit(count).toArray());
    }

    int count() {
        return production.rowCount();
    }
}
