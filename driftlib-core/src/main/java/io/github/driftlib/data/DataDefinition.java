package io.github.driftlib.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a data set mean: which is the target, the prediction, the time and the id, and which are
 * features.
 *
 * <p>Whatever is left out is inferred by this rule, from the reference where there is one and from current otherwise:
 *
 * <ol>
 *   <li>The columns {@code target}, {@code prediction} and {@code datetime} have the roles of their names, unless the
 *       role is {@linkplain Builder#without switched off}.
 *   <li>A column listed here has the kind of its list.
 *   <li>The task is classification where probabilities are declared, otherwise regression for a numerical target and
 *       classification for a categorical one; without a target there is none.
 *   <li>The target is numerical where the task is regression, or where it holds numbers, more than 5 distinct ones, and
 *       the task is not classification; otherwise it is categorical.
 *   <li>A prediction is a probability, or another score of a class, where it is {@linkplain Builder#probabilities
 *       declared}, and always where it is several columns. Where it is not declared, one column of a classification
 *       holds probabilities if a number in it, in either data set, has a fraction, and no number of the target has one.
 *       Whole numbers alone are labels, and so is a column that is listed as categorical.
 *   <li>A prediction is numerical where it holds probabilities; where a number has a fraction and nothing is known of
 *       target and task; and where it holds numbers, more than 5 distinct ones, and the target numbers too, but at most
 *       5 distinct ones. Otherwise it has the target's kind, and where there is no target, is judged as a target would
 *       be.
 *   <li>Whole numbers with at most 5 distinct values are categorical, unless the categorical columns are listed here;
 *       other numbers are numerical, points in time datetime, and everything else is categorical. Text is never
 *       inferred, except for columns stored as text.
 *   <li>A kind whose list is given has exactly the features of that list. A kind whose list is left out has as features
 *       all columns of that kind that are in both data sets, have no role and are not listed.
 * </ol>
 *
 * <p>A column of numbers may be declared categorical (codes), and one of labels text; anything else is an error.
 *
 * @param target the true outcome
 * @param predictions the model's output: one column of numbers, labels or probabilities, or one column of probabilities
 *     for each class, named after the class
 * @param datetime the time of a row
 * @param id identifies a row, and is no feature
 * @param numerical the numerical features
 * @param categorical the categorical features
 * @param text the text features
 * @param task what the model predicts, which decides the target's kind
 * @param positiveLabel the class that a single probability belongs to, and that precision and recall are about; the
 *     default is {@code 1}
 * @param userId the user of a ranking, and no feature; the default is the column {@code user_id} where the task is
 *     ranking
 * @param itemId the item of a ranking, and no feature; the default is the column {@code item_id} where the task is
 *     ranking
 * @param recommendations what the prediction of a ranking holds; the default is scores
 * @param embeddings vectors by name, each the names of the columns that hold its components; these columns are no
 *     features
 * @param probabilities whether the predictions are declared to be probabilities of classes; where they are not, it is
 *     inferred
 * @param without the roles that no column has, whatever its name
 */
public record DataDefinition(
        Optional<String> target,
        Optional<List<String>> predictions,
        Optional<String> datetime,
        Optional<String> id,
        Optional<List<String>> numerical,
        Optional<List<String>> categorical,
        Optional<List<String>> text,
        Optional<DataDefinition.Task> task,
        Optional<String> positiveLabel,
        Optional<String> userId,
        Optional<String> itemId,
        Optional<DataDefinition.PredictionForm> recommendations,
        Map<String, List<String>> embeddings,
        boolean probabilities,
        Set<Role> without) {

    /** What a column can be found to be by its name alone. */
    public enum Role {
        /** The true outcome. */
        TARGET,
        /** The model's output. */
        PREDICTION,
        /** The time of a row. */
        DATETIME,
        /** The user of a ranking. */
        USER_ID,
        /** The item of a ranking. */
        ITEM_ID
    }

    /** Copies the collections. */
    public DataDefinition {
        Set<Role> off = EnumSet.noneOf(Role.class);
        off.addAll(without);
        without = Collections.unmodifiableSet(off);
        checkWithout(without, Role.TARGET, target.stream().toList());
        checkWithout(without, Role.PREDICTION, predictions.orElse(List.of()));
        checkWithout(without, Role.DATETIME, datetime.stream().toList());
        checkWithout(without, Role.USER_ID, userId.stream().toList());
        checkWithout(without, Role.ITEM_ID, itemId.stream().toList());
        predictions = predictions.map(List::copyOf);
        numerical = numerical.map(List::copyOf);
        categorical = categorical.map(List::copyOf);
        text = text.map(List::copyOf);
        Map<String, List<String>> copied = new LinkedHashMap<>();
        embeddings.forEach((name, columns) -> copied.put(name, List.copyOf(columns)));
        embeddings = Collections.unmodifiableMap(copied);
        List<String> roles = new ArrayList<>(predictions.orElse(List.of()));
        List.of(target, datetime, id, userId, itemId).forEach(role -> role.ifPresent(roles::add));
        checkDistinct(roles);
        List<String> features = new ArrayList<>();
        List.of(numerical, categorical, text).forEach(list -> list.ifPresent(features::addAll));
        checkDistinct(features);
        embeddings.values().forEach(DataDefinition::checkDistinct);
    }

    private static void checkWithout(Set<Role> without, Role role, List<String> columns) {
        if (without.contains(role) && !columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "a role must not be both switched off and named, but " + role + " is, as " + columns);
        }
    }

    private static void checkDistinct(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        "columns must be named once in a definition, but '" + name + "' is named twice");
            }
        }
    }

    /** Everything is inferred. */
    public static DataDefinition inferred() {
        return builder().build();
    }

    /** A builder in which everything not said is inferred. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The definition with everything inferred, for the given data.
     *
     * @throws IllegalArgumentException if a named column is in neither data set, or is declared a kind it cannot be;
     *     all problems at once
     */
    public ResolvedDefinition resolve(Dataset current, Optional<Dataset> reference) {
        return resolve(Schema.of(current), reference.map(Schema::of));
    }

    /** The definition with everything inferred, for data of which there is an outline. */
    public ResolvedDefinition resolve(Schema current, Optional<Schema> reference) {
        return new DefinitionResolver(this, current, reference).resolve();
    }

    /** Collects what the user knows of the columns; not safe for use by many threads. */
    public static final class Builder {
        private @Nullable String target;
        private @Nullable List<String> predictions;
        private @Nullable String datetime;
        private @Nullable String id;
        private @Nullable List<String> numerical;
        private @Nullable List<String> categorical;
        private @Nullable List<String> text;
        private @Nullable Task task;
        private @Nullable String positiveLabel;
        private @Nullable String userId;
        private @Nullable String itemId;
        private @Nullable PredictionForm recommendations;
        private final Map<String, List<String>> embeddings = new LinkedHashMap<>();
        private boolean probabilities;
        private final Set<Role> without = EnumSet.noneOf(Role.class);

        private Builder() {}

        /**
         * Switches roles off: a column named {@code prediction}, say, is then a feature like any other.
         *
         * <pre>{@code
         * DataDefinition.builder().without(DataDefinition.Role.PREDICTION, DataDefinition.Role.DATETIME).build();
         * }</pre>
         */
        public Builder without(Role... roles) {
            Objects.requireNonNull(roles, "roles must be given, but was null");
            without.addAll(List.of(roles));
            return this;
        }

        /** The true outcome; the default is the column {@code target}, if there is one. */
        public Builder target(String column) {
            Objects.requireNonNull(column, "column must be given, but was null");
            target = column;
            return this;
        }

        /**
         * The model's output in one column: numbers, labels, or the probability of a class, whichever it looks like;
         * the default is the column {@code prediction}, if there is one.
         */
        public Builder prediction(String column) {
            Objects.requireNonNull(column, "column must be given, but was null");
            predictions = List.of(column);
            probabilities = false;
            return this;
        }

        /**
         * The model's output as probabilities: a column for each class, named after the class; or one column with the
         * probability of the positive class, which is then taken for one even where it holds nothing but 0 and 1.
         */
        public Builder probabilities(String... columns) {
            Objects.requireNonNull(columns, "columns must be given, but was null");
            predictions = named(Arrays.asList(columns));
            probabilities = true;
            return this;
        }

        /** The time of a row; the default is the column {@code datetime}, if there is one. */
        public Builder datetime(String column) {
            Objects.requireNonNull(column, "column must be given, but was null");
            datetime = column;
            return this;
        }

        /** The column that identifies a row; the default is none. */
        public Builder id(String column) {
            Objects.requireNonNull(column, "column must be given, but was null");
            id = column;
            return this;
        }

        /** The numerical features, exactly these; the default is to infer them. */
        public Builder numerical(String... columns) {
            Objects.requireNonNull(columns, "columns must be given, but was null");
            return numerical(Arrays.asList(columns));
        }

        /** The numerical features, exactly these. */
        public Builder numerical(List<String> columns) {
            Objects.requireNonNull(columns, "columns must be given, but was null");
            numerical = named(columns);
            return this;
        }

        /** The categorical features, exactly these; the default is to infer them. */
        public Builder categorical(String... columns) {
            Objects.requireNonNull(columns, "columns must be given, but was null");
            return categorical(Arrays.asList(columns));
        }

        /** The categorical features, exactly these. */
        public Builder categorical(List<String> columns) {
            Objects.requireNonNull(columns, "columns must be given, but was null");
            categorical = named(columns);
            return this;
        }

        /** The text features, exactly these; the default is the columns stored as text. */
        public Builder text(String... columns) {
            Objects.requireNonNull(columns, "columns must be given, but was null");
            return text(Arrays.asList(columns));
        }

        /** The text features, exactly these. */
        public Builder text(List<String> columns) {
            Objects.requireNonNull(columns, "columns must be given, but was null");
            text = named(columns);
            return this;
        }

        private static List<String> named(List<String> columns) {
            columns.forEach(column -> Objects.requireNonNull(column, "columns must be names, but one was null"));
            return List.copyOf(columns);
        }

        /** What the model predicts; the default is to judge by the target's values. */
        public Builder task(Task task) {
            Objects.requireNonNull(task, "task must be given, but was null");
            this.task = task;
            return this;
        }

        /** The class that a single probability belongs to; the default is {@code 1}. */
        public Builder positiveLabel(String label) {
            Objects.requireNonNull(label, "label must be given, but was null");
            positiveLabel = label;
            return this;
        }

        /** The user of a ranking; the default is the column {@code user_id}. */
        public Builder userId(String column) {
            Objects.requireNonNull(column, "column must be given, but was null");
            userId = column;
            return this;
        }

        /** The item of a ranking; the default is the column {@code item_id}. */
        public Builder itemId(String column) {
            Objects.requireNonNull(column, "column must be given, but was null");
            itemId = column;
            return this;
        }

        /** What the prediction of a ranking holds; the default is scores. */
        public Builder recommendations(PredictionForm kind) {
            Objects.requireNonNull(kind, "kind must be given, but was null");
            recommendations = kind;
            return this;
        }

        /** Vectors whose components are in the given columns. */
        public Builder embedding(String name, String... columns) {
            Objects.requireNonNull(name, "name must be given, but was null");
            Objects.requireNonNull(columns, "columns must be given, but was null");
            embeddings.put(name, named(Arrays.asList(columns)));
            return this;
        }

        /** The definition. */
        public DataDefinition build() {
            return new DataDefinition(
                    Optional.ofNullable(target),
                    Optional.ofNullable(predictions),
                    Optional.ofNullable(datetime),
                    Optional.ofNullable(id),
                    Optional.ofNullable(numerical),
                    Optional.ofNullable(categorical),
                    Optional.ofNullable(text),
                    Optional.ofNullable(task),
                    Optional.ofNullable(positiveLabel),
                    Optional.ofNullable(userId),
                    Optional.ofNullable(itemId),
                    Optional.ofNullable(recommendations),
                    embeddings,
                    probabilities,
                    without);
        }
    }

    /** What a model predicts. */
    public enum Task {
        /** A number. */
        REGRESSION,
        /** A class out of a set. */
        CLASSIFICATION,
        /** Which items suit a user, and in which order. */
        RANKING
    }

    /** What the prediction column of a ranking holds. */
    public enum PredictionForm {
        /** A score: the larger, the better the item suits the user. */
        SCORE,
        /** A rank: 1 is the item that suits the user best. */
        RANK
    }
}
