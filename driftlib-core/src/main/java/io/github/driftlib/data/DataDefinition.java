package io.github.driftlib.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a data set mean: which is the target, the prediction, the time and the id, and which are
 * features.
 *
 * <p>Whatever is left out is inferred by this rule, from the reference where there is one and from current otherwise:
 *
 * <ol>
 *   <li>The columns {@code target}, {@code prediction} and {@code datetime} have the roles of their names.
 *   <li>A column listed here has the kind of its list.
 *   <li>The target is numerical where the task is regression, or where it holds numbers, more than 5 distinct ones, and
 *       the task is not classification; otherwise it is categorical. The prediction has the target's kind, and where
 *       there is no target, is judged as a target would be.
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
 * @param prediction the model's output
 * @param datetime the time of a row
 * @param id identifies a row, and is no feature
 * @param numerical the numerical features
 * @param categorical the categorical features
 * @param text the text features
 * @param task what the model predicts, which decides the target's kind
 */
public record DataDefinition(
        Optional<String> target,
        Optional<String> prediction,
        Optional<String> datetime,
        Optional<String> id,
        Optional<List<String>> numerical,
        Optional<List<String>> categorical,
        Optional<List<String>> text,
        Optional<Task> task) {

    /** Copies the lists. */
    public DataDefinition {
        numerical = numerical.map(List::copyOf);
        categorical = categorical.map(List::copyOf);
        text = text.map(List::copyOf);
        checkDistinct(target, prediction, datetime, id, numerical, categorical, text);
    }

    private static void checkDistinct(
            Optional<String> target,
            Optional<String> prediction,
            Optional<String> datetime,
            Optional<String> id,
            Optional<List<String>> numerical,
            Optional<List<String>> categorical,
            Optional<List<String>> text) {
        List<String> roles = new ArrayList<>();
        List.of(target, prediction, datetime, id).forEach(role -> role.ifPresent(roles::add));
        List<String> features = new ArrayList<>();
        List.of(numerical, categorical, text).forEach(list -> list.ifPresent(features::addAll));
        for (List<String> names : List.of(roles, features)) {
            Set<String> seen = new HashSet<>();
            for (String name : names) {
                if (!seen.add(name)) {
                    throw new IllegalArgumentException(
                            "columns must be named once in a definition, but '" + name + "' is named twice");
                }
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
        return new DefinitionResolver(this, current, reference).resolve();
    }

    /** Collects what the user knows of the columns; not safe for use by many threads. */
    public static final class Builder {
        private String target;
        private String prediction;
        private String datetime;
        private String id;
        private List<String> numerical;
        private List<String> categorical;
        private List<String> text;
        private Task task;

        private Builder() {}

        /** The true outcome; the default is the column {@code target}, if there is one. */
        public Builder target(String column) {
            target = column;
            return this;
        }

        /** The model's output; the default is the column {@code prediction}, if there is one. */
        public Builder prediction(String column) {
            prediction = column;
            return this;
        }

        /** The time of a row; the default is the column {@code datetime}, if there is one. */
        public Builder datetime(String column) {
            datetime = column;
            return this;
        }

        /** The column that identifies a row; the default is none. */
        public Builder id(String column) {
            id = column;
            return this;
        }

        /** The numerical features, exactly these; the default is to infer them. */
        public Builder numerical(String... columns) {
            numerical = List.of(columns);
            return this;
        }

        /** The categorical features, exactly these; the default is to infer them. */
        public Builder categorical(String... columns) {
            categorical = List.of(columns);
            return this;
        }

        /** The text features, exactly these; the default is the columns stored as text. */
        public Builder text(String... columns) {
            text = List.of(columns);
            return this;
        }

        /** What the model predicts; the default is to judge by the target's values. */
        public Builder task(Task task) {
            this.task = task;
            return this;
        }

        /** The definition. */
        public DataDefinition build() {
            return new DataDefinition(
                    Optional.ofNullable(target),
                    Optional.ofNullable(prediction),
                    Optional.ofNullable(datetime),
                    Optional.ofNullable(id),
                    Optional.ofNullable(numerical),
                    Optional.ofNullable(categorical),
                    Optional.ofNullable(text),
                    Optional.ofNullable(task));
        }
    }
}
