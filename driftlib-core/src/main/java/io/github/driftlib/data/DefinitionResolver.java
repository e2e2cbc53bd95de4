package io.github.driftlib.data;

import io.github.driftlib.data.DataDefinition.Role;
import io.github.driftlib.json.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applies the rule that {@link DataDefinition} states. */
final class DefinitionResolver {

    private final DataDefinition declared;
    private final Map<String, ColumnSchema> current;
    private final Map<String, ColumnSchema> reference;
    private final boolean hasReference;
    private final List<String> problems = new ArrayList<>();

    DefinitionResolver(DataDefinition declared, Schema current, Optional<Schema> reference) {
        this.declared = declared;
        this.current = current.columns();
        this.reference = reference.map(Schema::columns).orElse(Map.of());
        this.hasReference = reference.isPresent();
    }

    ResolvedDefinition resolve() {
        Optional<String> target = role(declared.target(), Role.TARGET, "target");
        List<String> predictions = predictions();
        Optional<String> datetime = role(declared.datetime(), Role.DATETIME, "datetime");
        Optional<String> id = role(declared.id(), null, null);
        boolean ranking = isTask(DataDefinition.Task.RANKING);
        Optional<String> userId = role(declared.userId(), Role.USER_ID, ranking ? "user_id" : null);
        Optional<String> itemId = role(declared.itemId(), Role.ITEM_ID, ranking ? "item_id" : null);
        Optional<DataDefinition.Task> task = task(target);
        boolean probabilities =
                task.filter(DataDefinition.Task.CLASSIFICATION::equals).isPresent()
                        && (declaredProbabilities() || lookLikeProbabilities(predictions, target));
        Map<String, ColumnKind> kinds = kinds(target, predictions, probabilities);
        datetime.ifPresent(name -> check(name, ColumnKind.DATETIME));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }

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
                probabilities,
                declared.positiveLabel().orElse("1"),
                userId,
                itemId,
                declared.recommendations().orElse(DataDefinition.PredictionForm.SCORE),
                declared.embeddings(),
                changes(kinds, target, predictions),
                oneSided(kinds, taken));
    }

    private Map<String, ColumnChange> changes(
            Map<String, ColumnKind> kinds, Optional<String> target, List<String> predictions) {
        Map<String, ColumnChange> changes = new LinkedHashMap<>();
        if (!hasReference) {
            return changes;
        }
        Set<String> told = listed();
        target.ifPresent(told::add);
        told.addAll(predictions);
        for (String name : names()) {
            ColumnSchema before = reference.get(name);
            ColumnSchema now = current.get(name);
            if (now == null) {
                changes.put(name, ColumnChange.missing(name, column(name).kind()));
            } else if (before == null) {
                changes.put(name, ColumnChange.added(name, now.kind()));
            } else if (differ(before, now, told.contains(name) ? kinds.get(name) : null)) {
                changes.put(name, new ColumnChange(name, ColumnChange.What.OTHER_KIND, before.kind(), now.kind()));
            }
        }
        return changes;
    }

    /** Whether two columns hold values that cannot be compared, where a kind may have been said. */
    private static boolean differ(ColumnSchema before, ColumnSchema now, @Nullable ColumnKind said) {
        boolean labels = said == ColumnKind.CATEGORICAL || said == ColumnKind.TEXT;
        boolean written = labels && before.kind() != ColumnKind.DATETIME && now.kind() != ColumnKind.DATETIME;
        return before.kind() != now.kind() && !before.empty() && !now.empty() && !written;
    }

    /** The columns of one data set that would be features if both had them. */
    private List<String> oneSided(Map<String, ColumnKind> kinds, Set<String> taken) {
        Set<ColumnKind> said = new HashSet<>();
        declared.numerical().ifPresent(list -> said.add(ColumnKind.NUMERICAL));
        declared.categorical().ifPresent(list -> said.add(ColumnKind.CATEGORICAL));
        declared.text().ifPresent(list -> said.add(ColumnKind.TEXT));
        return kinds.keySet().stream()
                .filter(name -> hasReference && current.containsKey(name) != reference.containsKey(name))
                .filter(name -> !taken.contains(name) && !said.contains(kinds.get(name)))
                .toList();
    }

    private Map<String, ColumnKind> kinds(Optional<String> target, List<String> predictions, boolean probabilities) {
        Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        names().forEach(name -> kinds.put(name, inferred(column(name))));
        target.ifPresent(name -> kinds.put(name, outcomeKind(column(name))));
        predictions.forEach(name -> kinds.put(name, predictionKind(name, probabilities, target, kinds)));
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

    private boolean isTask(DataDefinition.Task task) {
        return declared.task().filter(task::equals).isPresent();
    }

    private Optional<DataDefinition.Task> task(Optional<String> target) {
        if (declared.task().isPresent()) {
            return declared.task();
        }
        return declaredProbabilities() ? Optional.of(DataDefinition.Task.CLASSIFICATION) : target.map(this::taskOf);
    }

    private DataDefinition.Task taskOf(String target) {
        return listedKind(target).orElseGet(() -> outcomeKind(column(target))) == ColumnKind.NUMERICAL
                ? DataDefinition.Task.REGRESSION
                : DataDefinition.Task.CLASSIFICATION;
    }

    /** The kind of the list that names a column. */
    private Optional<ColumnKind> listedKind(String name) {
        if (lists(declared.numerical(), name)) {
            return Optional.of(ColumnKind.NUMERICAL);
        }
        if (lists(declared.categorical(), name)) {
            return Optional.of(ColumnKind.CATEGORICAL);
        }
        return lists(declared.text(), name) ? Optional.of(ColumnKind.TEXT) : Optional.empty();
    }

    private static boolean lists(Optional<List<String>> list, String name) {
        return list.filter(names -> names.contains(name)).isPresent();
    }

    private List<String> predictions() {
        List<String> found = new ArrayList<>();
        for (String name : declared.predictions().orElseGet(this::predictionByName)) {
            if (known(name)) {
                found.add(name);
            } else {
                unknown(name);
            }
        }
        return found;
    }

    private List<String> predictionByName() {
        boolean off = declared.without().contains(Role.PREDICTION);
        return known("prediction") && !off ? List.of("prediction") : List.of();
    }

    private ColumnKind predictionKind(
            String name, boolean probability, Optional<String> target, Map<String, ColumnKind> kinds) {
        if (probability || declaredProbabilities()) {
            check(name, ColumnKind.NUMERICAL);
            if (lists(declared.categorical(), name)) {
                problems.add("column '" + name + "' must not be both a probability and categorical");
            }
            return ColumnKind.NUMERICAL;
        }
        boolean untold = target.isEmpty() && declared.task().isEmpty();
        return untold && hasFractions(name) || target.isPresent() && moreThanClasses(name, target.get())
                ? ColumnKind.NUMERICAL
                : target.map(kinds::get).orElseGet(() -> outcomeKind(column(name)));
    }

    /** Whether a column holds many numbers, and the target few: too many to be its classes. */
    private boolean moreThanClasses(String prediction, String target) {
        ColumnSchema classes = column(target);
        return column(prediction).manyValues()
                && classes.kind() == ColumnKind.NUMERICAL
                && sides(target).noneMatch(ColumnSchema::manyValues);
    }

    /** Several columns can be nothing but probabilities of classes. */
    private boolean declaredProbabilities() {
        return declared.probabilities()
                || declared.predictions().filter(names -> names.size() > 1).isPresent();
    }

    private boolean lookLikeProbabilities(List<String> predictions, Optional<String> target) {
        if (predictions.size() != 1 || lists(declared.categorical(), predictions.get(0))) {
            return false;
        }
        boolean fractionalClasses = target.filter(this::hasFractions).isPresent();
        return hasFractions(predictions.get(0)) && !fractionalClasses;
    }

    /** Whether a number of a column, in either data set, is no whole one. */
    private boolean hasFractions(String name) {
        return column(name).kind() == ColumnKind.NUMERICAL && sides(name).anyMatch(ColumnSchema::fractions);
    }

    private Optional<String> role(Optional<String> named, @Nullable Role role, @Nullable String defaultName) {
        if (named.isPresent() && !known(named.get())) {
            unknown(named.get());
            return Optional.empty();
        }
        boolean off = role != null && declared.without().contains(role);
        return named.or(() -> Optional.ofNullable(off ? null : defaultName).filter(this::known));
    }

    private void declare(Optional<List<String>> columns, ColumnKind kind, Map<String, ColumnKind> kinds) {
        for (String name : columns.orElse(List.of())) {
            if (known(name)) {
                checkEither(name, kind);
                kinds.put(name, kind);
            } else {
                unknown(name);
            }
        }
    }

    private void unknown(String name) {
        problems.add("column must be " + NearestName.oneOf(name, names()));
    }

    /** Where one data set holds what was declared and the other does not, the column has changed. */
    private void checkEither(String name, ColumnKind kind) {
        boolean either = sides(name).anyMatch(side -> fits(side.kind(), kind));
        if (!either) {
            check(name, kind);
        }
    }

    private static boolean fits(ColumnKind stored, ColumnKind kind) {
        return stored == kind
                || kind == ColumnKind.CATEGORICAL && stored != ColumnKind.DATETIME
                || kind == ColumnKind.TEXT && stored == ColumnKind.CATEGORICAL;
    }

    private void check(String name, ColumnKind kind) {
        ColumnKind stored = column(name).kind();
        if (!fits(stored, kind)) {
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

    private Stream<ColumnSchema> sides(String name) {
        return Stream.of(reference, current).flatMap(side -> Stream.ofNullable(side.get(name)));
    }

    private ColumnSchema column(String name) {
        ColumnSchema known = reference.get(name);
        return known == null ? Objects.requireNonNull(current.get(name)) : known;
    }

    private ColumnKind outcomeKind(ColumnSchema column) {
        boolean numbers = column.kind() == ColumnKind.NUMERICAL;
        boolean classification =
                isTask(DataDefinition.Task.CLASSIFICATION) || declared.task().isEmpty() && declaredProbabilities();
        return numbers && (isTask(DataDefinition.Task.REGRESSION) || column.manyValues() && !classification)
                ? ColumnKind.NUMERICAL
                : ColumnKind.CATEGORICAL;
    }

    private ColumnKind inferred(ColumnSchema column) {
        boolean codes = column.integral() && !column.manyValues();
        return codes && declared.categorical().isEmpty() ? ColumnKind.CATEGORICAL : column.kind();
    }
}
