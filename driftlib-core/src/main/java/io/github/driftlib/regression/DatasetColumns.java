package io.github.driftlib.regression;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.Task;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of the data mean.
 *
 * @param utilityColumns the columns with a role
 * @param numFeatureNames the numerical features
 * @param catFeatureNames the categorical features
 * @param textFeatureNames the text features
 * @param datetimeFeatureNames the features that are points in time
 * @param task what the model predicts, such as {@code regression}, or null
 */
public record DatasetColumns(
        UtilityColumns utilityColumns,
        List<String> numFeatureNames,
        List<String> catFeatureNames,
        List<String> textFeatureNames,
        List<String> datetimeFeatureNames,
        @Nullable String task) {

    /**
     * The columns with a role; null for a role that no column has.
     *
     * @param date the time of a row
     * @param id identifies a row
     * @param target the true value
     * @param prediction the predicted value
     */
    public record UtilityColumns(
            @Nullable String date,
            @Nullable String id,
            @Nullable String target,
            @Nullable String prediction) {}

    /** Copies the lists. */
    public DatasetColumns {
        numFeatureNames = List.copyOf(numFeatureNames);
        catFeatureNames = List.copyOf(catFeatureNames);
        textFeatureNames = List.copyOf(textFeatureNames);
        datetimeFeatureNames = List.copyOf(datetimeFeatureNames);
    }

    static DatasetColumns of(ResolvedDefinition definition) {
        return new DatasetColumns(
                new UtilityColumns(
                        definition.datetime().orElse(null),
                        definition.id().orElse(null),
                        definition.target().orElse(null),
                        definition.prediction().orElse(null)),
                definition.numerical(),
                definition.categorical(),
                definition.text(),
                definition.datetimes(),
                definition.task().map(DatasetColumns::label).orElse(null));
    }

    private static String label(Task task) {
        return task.name().toLowerCase(Locale.ROOT);
    }
}
