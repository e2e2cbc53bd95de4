package io.github.driftlib.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Applies the rule that {@link DataDefinition} states. */
final class DefinitionResolver {

    private final DataDefinition declared;
    private final Map<String, ColumnOutline> current;
    private final Map<String, ColumnOutline> reference;
    private final boolean hasReference;
    private final List<String> problems = new ArrayList<>();

    DefinitionResolver(DataDefinition declared, Outline current, Optional<Outline> reference) {
        this.declared = declared;
        this.current = current.columns();
        this.reference = reference.map(Outline::columns).orElse(Map.of());
        this.hasReference = reference.isPresent();
    }

    ResolvedDefinition resolve() {
        Optional<String> target = role(declared.target(), "target");
        List<String> predictions = predictions();
        Optional<String> datetime = role(declared.datetime(), "datetime");
        Optional<String> id = role(declared.id(), null);
        boolean ranking = declared.task().filter(Task.RANKING::equals).isPresent();
        Optional<String> userId = role(declared.userId(), ranking ? "user_id" : null);
        Optional<String> itemId = role(declared.itemId(), ranking ? "item_id" : null);
        Map<String, ColumnKind> kinds = kinds(target, predictions);
        datetime.ifPresent(name -> check(name, ColumnKind.DATETIME));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }

        Optional<Task> task = declared.task().or(() -> target.map(kinds::get).map(DefinitionResolver::taskOf));
        Set<String> taken = listed();
        taken.addAll(predictions);
        List.of(target, datetime, id, userId, itemId).forEach(name -> name.ifPresent(taken::add));
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
                task,
                task.filter(Task.CLASSIFICATION::equals).isPresent() && holdProbabilities(predictions),
                declared.positiveLabel().orElse("1"),
                userId,
                itemId,
                declared.recommendations().orElse(Recommendations.SCORE),
                declared.embeddings());
    }

    private Map<String, ColumnKind> kinds(Optional<String> target, List<String> predictions) {
        Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        names().forEach(name -> kinds.put(name, inferred(column(name))));
        target.ifPresent(name -> kinds.put(name, outcomeKind(column(name))));
        predictions.forEach(name -> kinds.put(name, predictionKind(name, predictions.size(), target, kinds)));
        declare(declared.numerical(), ColumnKind.NUMERICAL, kinds);
        declare(declared.categorical(), ColumnKind.CATEGORICAL, kinds);
        declare(declared.text(), ColumnKind.TEXT, kinds);
        declared.embeddings().values().forEach(columns -> declare(Optional.of(columns), ColumnKind.NUMERICAL, kinds));
        return kinds;
    }

    /** The columns that are declared as features, or as parts of a vector. */
    private Set<String> listed() {
        Set<String> listed = new HashSet<>();
        List.of(declared.numerical(), declared.categorical(), declared.text())
                .forEach(list -> list.ifPresent(listed::addAll));
        declared.embeddings().values().forEach(listed::addAll);
        return listed;
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

    private boolean holdProbabilities(List<String> predictions) {
        return predictions.size() > 1
                || predictions.size() == 1
                        && Stream.of(reference, current)
                                .filter(side -> side.containsKey(predictions.get(0)))
                                .anyMatch(side -> side.get(predictions.get(0)).fractions());
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
                .filter(name -> current.containsKey(name) && (!hasReference || reference.containsKey(name)))
                .toList();
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>(reference.keySet());
        names.addAll(current.keySet());
        return names;
    }

    private boolean known(String name) {
        return current.containsKey(name) || reference.containsKey(name);
    }

    private ColumnOutline column(String name) {
        return reference.getOrDefault(name, current.get(name));
    }

    private ColumnKind outcomeKind(ColumnOutline column) {
        boolean numbers = column.kind() == ColumnKind.NUMERICAL;
        boolean regression =
                declared.task().filter(task -> task == Task.REGRESSION).isPresent();
        boolean classification =
                declared.task().filter(task -> task == Task.CLASSIFICATION).isPresent();
        return numbers && (regression || column.manyValues() && !classification)
                ? ColumnKind.NUMERICAL
                : ColumnKind.CATEGORICAL;
    }

    private ColumnKind inferred(ColumnOutline column) {
        boolean codes = column.integral() && !column.manyValues();
        return codes && declared.categorical().isEmpty() ? ColumnKind.CATEGORICAL : column.kind();
    }
}
