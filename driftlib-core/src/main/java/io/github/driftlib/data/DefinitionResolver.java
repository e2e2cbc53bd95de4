package io.github.driftlib.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies the rule that {@link DataDefinition} states. */
final class DefinitionResolver {

    private static final int MOST_CATEGORIES = 5;
    private static final Derivation<Column, Boolean> MANY_VALUES = column -> countsManyValues((NumericalColumn) column);

    private final DataDefinition declared;
    private final Dataset current;
    private final Optional<Dataset> reference;
    private final List<String> problems = new ArrayList<>();

    DefinitionResolver(DataDefinition declared, Dataset current, Optional<Dataset> reference) {
        this.declared = declared;
        this.current = current;
        this.reference = reference;
    }

    ResolvedDefinition resolve() {
        Optional<String> target = role(declared.target(), "target");
        List<String> predictions = predictions();
        Optional<String> datetime = role(declared.datetime(), "datetime");
        Optional<String> id = role(declared.id(), null);
        boolean ranking = declared.task().filter(Task.RANKING::equals).isPresent();
        Optional<String> userId = role(declared.userId(), ranking ? "user_id" : null);
        Optional<String> itemId = role(declared.itemId(), ranking ? "item_id" : null);

        Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        names().forEach(name -> kinds.put(name, inferred(column(name))));
        target.ifPresent(name -> kinds.put(name, outcomeKind(column(name))));
        predictions.forEach(name -> kinds.put(name, predictionKind(name, predictions.size(), target, kinds)));
        declare(declared.numerical(), ColumnKind.NUMERICAL, kinds);
        declare(declared.categorical(), ColumnKind.CATEGORICAL, kinds);
        declare(declared.text(), ColumnKind.TEXT, kinds);
        declared.embeddings().values().forEach(columns -> declare(Optional.of(columns), ColumnKind.NUMERICAL, kinds));
        datetime.ifPresent(name -> check(name, ColumnKind.DATETIME));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }

        Set<String> taken = new HashSet<>(predictions);
        List.of(target, datetime, id, userId, itemId).forEach(name -> name.ifPresent(taken::add));
        List.of(declared.numerical(), declared.categorical(), declared.text())
                .forEach(list -> list.ifPresent(taken::addAll));
        declared.embeddings().values().forEach(taken::addAll);
        return new ResolvedDefinition(
                target,
                predictions,
                datetime,
                id,
                declared.numerical().orElseGet(() -> features(ColumnKind.NUMERICAL, kinds, taken)),
                declared.categorical().orElseGet(() -> features(ColumnKind.CATEGORICAL, kinds, taken)),
                declared.text().orElseGet(() -> features(ColumnKind.TEXT, kinds, taken)),
                features(ColumnKind.DATETIME, kinds, taken),
                kinds,
                declared.task().or(() -> target.map(kinds::get).map(DefinitionResolver::taskOf)),
                declared.positiveLabel().orElse("1"),
                userId,
                itemId,
                declared.recommendations().orElse(Recommendations.SCORE),
                declared.embeddings());
    }

    private static Task taskOf(ColumnKind target) {
        return target == ColumnKind.NUMERICAL ? Task.REGRESSION : Task.CLASSIFICATION;
    }

    private List<String> predictions() {
        List<String> found = new ArrayList<>();
        for (String name : declared.predictions().orElse(known("prediction") ? List.of("prediction") : List.of())) {
            if (known(name)) {
                found.add(name);
            } else {
                unknown(name);
            }
        }
        return found;
    }

    private ColumnKind predictionKind(
            String name, int predictions, Optional<String> target, Map<String, ColumnKind> kinds) {
        if (predictions > 1) {
            check(name, ColumnKind.NUMERICAL);
            return ColumnKind.NUMERICAL;
        }
        return target.map(kinds::get).orElseGet(() -> outcomeKind(column(name)));
    }

    private Optional<String> role(Optional<String> named, String defaultName) {
        if (named.isPresent() && !known(named.get())) {
            unknown(named.get());
            return Optional.empty();
        }
        return named.or(() -> Optional.ofNullable(defaultName).filter(this::known));
    }

    private void declare(Optional<List<String>> columns, ColumnKind kind, Map<String, ColumnKind> kinds) {
        for (String name : columns.orElse(List.of())) {
            if (known(name)) {
                check(name, kind);
                kinds.put(name, kind);
            } else {
                unknown(name);
            }
        }
    }

    private void unknown(String name) {
        problems.add("column must be one of " + names() + ", but was '" + name + "'");
    }

    private void check(String name, ColumnKind kind) {
        ColumnKind stored = column(name).kind();
        boolean fits = stored == kind
                || kind == ColumnKind.CATEGORICAL && stored != ColumnKind.DATETIME
                || kind == ColumnKind.TEXT && stored == ColumnKind.CATEGORICAL;
        if (!fits) {
            problems.add("column '" + name + "' must hold " + kind.label() + " values, as declared, but holds "
                    + stored.label() + " values");
        }
    }

    private List<String> features(ColumnKind kind, Map<String, ColumnKind> kinds, Set<String> taken) {
        return kinds.keySet().stream()
                .filter(name -> kinds.get(name) == kind && !taken.contains(name))
                .filter(name -> current.contains(name)
                        && reference.map(data -> data.contains(name)).orElse(true))
                .toList();
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        reference.ifPresent(data -> names.addAll(data.columnNames()));
        names.addAll(current.columnNames());
        return names;
    }

    private boolean known(String name) {
        return current.contains(name)
                || reference.map(data -> data.contains(name)).orElse(false);
    }

    private Column column(String name) {
        return reference.filter(data -> data.contains(name)).orElse(current).column(name);
    }

    private ColumnKind outcomeKind(Column column) {
        boolean numbers = column instanceof NumericalColumn;
        boolean manyNumbers = column instanceof NumericalColumn values && hasManyValues(values);
        boolean regression =
                declared.task().filter(task -> task == Task.REGRESSION).isPresent();
        boolean classification =
                declared.task().filter(task -> task == Task.CLASSIFICATION).isPresent();
        return numbers && regression || manyNumbers && !classification ? ColumnKind.NUMERICAL : ColumnKind.CATEGORICAL;
    }

    private ColumnKind inferred(Column column) {
        boolean codes = column instanceof NumericalColumn numbers && numbers.integral() && !hasManyValues(numbers);
        return codes && declared.categorical().isEmpty() ? ColumnKind.CATEGORICAL : column.kind();
    }

    private static boolean hasManyValues(Column column) {
        return column.derive(MANY_VALUES);
    }

    private static boolean countsManyValues(NumericalColumn column) {
        Set<Double> distinct = new HashSet<>();
        for (int row = 0; row < column.size() && distinct.size() <= MOST_CATEGORIES; row++) {
            if (!column.isMissing(row)) {
                distinct.add(column.get(row));
            }
        }
        return distinct.size() > MOST_CATEGORIES;
    }
}
