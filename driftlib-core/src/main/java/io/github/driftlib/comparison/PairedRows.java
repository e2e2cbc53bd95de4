package io.github.driftlib.comparison;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows with a target and a prediction of both models, once with the predictions of each under the names of the
 * definition.
 */
record PairedRows(Dataset production, Dataset candidate) {

    /** Why the models cannot be compared, or empty where they can. */
    static Optional<String> problem(ResolvedDefinition definition, List<String> candidate, Dataset rows) {
        List<String> production = definition.predictions();
        Task task = definition.task().orElse(null);
        if (definition.target().isEmpty() || production.isEmpty()) {
            return Optional.of("models are compared by a target and a prediction, but the definition names no "
                    + (production.isEmpty() ? "prediction" : "target"));
        }
        if (task != Task.REGRESSION && task != Task.CLASSIFICATION) {
            return Optional.of(
                    "the task must be regression or classification, but is " + (task == null ? "unknown" : "ranking"));
        }
        if (candidate.size() != production.size()) {
            return Optional.of("the candidate must have as many columns as " + production + ", but has " + candidate);
        }
        List<String> needed = new ArrayList<>(production);
        needed.addAll(candidate);
        needed.add(definition.target().get());
        for (String column : needed) {
            if (!rows.contains(column)) {
                return Optional.of("column '" + column + "' must be in current, but is not");
            }
            if (rows.column(column).kind() == ColumnKind.DATETIME) {
                return Optional.of("column '" + column + "' must hold labels or numbers, but holds datetime values");
            }
        }
        return IntStream.range(0, production.size())
                .filter(i -> isNumerical(rows, production.get(i)) != isNumerical(rows, candidate.get(i)))
                .mapToObj(i -> "column '" + candidate.get(i) + "' must be of the kind of '" + production.get(i)
                        + "', but holds " + rows.column(candidate.get(i)).kind().label() + " values")
                .findFirst();
    }

    private static boolean isNumerical(Dataset rows, String column) {
        return rows.column(column).kind() == ColumnKind.NUMERICAL;
    }

    static PairedRows of(ResolvedDefinition definition, List<String> candidate, Dataset rows) {
        List<String> production = definition.predictions();
        String target = definition.target().orElseThrow();
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
        return new PairedRows(complete, replaced);
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
