package io.github.driftlib.drift;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.predicted.MostProbableClass;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column as drift sees it: stored in the data, or derived from them.
 *
 * @param name the name
 * @param kind as what it is judged
 * @param derived what it is derived by, or null where it is stored
 */
record DriftColumn(String name, ColumnKind kind, @Nullable DerivedColumn derived) {

    /** The most probable class, where the prediction is a column of probabilities for each class. */
    static final String PREDICTED_LABELS = "predicted_labels";

    /**
     * The column of the given name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static DriftColumn of(String name, ResolvedDefinition definition) {
        boolean derived = name.equals(PREDICTED_LABELS)
                && definition.predictions().size() > 1
                && !definition.kinds().containsKey(name);
        return derived
                ? new DriftColumn(name, ColumnKind.CATEGORICAL, new MostProbableClass(definition.predictions()))
                : new DriftColumn(name, definition.kind(name), null);
    }

    /** What happened to the column, or to one that it is derived from, since the reference. */
    Optional<ColumnChange> change(ResolvedDefinition definition) {
        return derived == null
                ? definition.change(name)
                : definition.predictions().stream()
                        .flatMap(prediction -> definition.change(prediction).stream())
                        .findFirst();
    }

    /** The columns whose drift makes the drift of a data set, unless others are named. */
    static List<String> ofDataset(ResolvedDefinition definition) {
        List<String> names = new ArrayList<>(definition.driftColumns());
        if (definition.predictions().size() > 1) {
            names.add(definition.target().isPresent() ? 1 : 0, PREDICTED_LABELS);
        }
        return names;
    }

    /** The summaries it is judged by, beyond those of stored columns. */
    List<Summarizer<?>> needs() {
        if (derived == null) {
            return List.of();
        }
        return List.of(kind == ColumnKind.NUMERICAL ? Summarizers.distribution(derived) : Summarizers.counts(derived));
    }

    /** Its values on both sides. */
    SamplePair samples(DataSummary reference, DataSummary current) {
        if (derived != null) {
            return kind == ColumnKind.NUMERICAL
                    ? new SamplePair.Numbers(kind, reference.distribution(derived), current.distribution(derived))
                    : new SamplePair.Labels(reference.counts(derived), current.counts(derived));
        }
        if (kind == ColumnKind.TEXT) {
            List<String> ofReference = texts(reference, "the reference");
            List<String> ofCurrent = texts(current, "current");
            return new SamplePair.Texts(
                    ofReference,
                    ofCurrent,
                    reference.rowCount() - ofReference.size(),
                    current.rowCount() - ofCurrent.size());
        }
        boolean referenceNumbers = holdsNumbers(reference, "the reference");
        boolean currentNumbers = holdsNumbers(current, "current");
        if (referenceNumbers && currentNumbers) {
            return new SamplePair.Numbers(kind, reference.distribution(name), current.distribution(name));
        }
        if (!referenceNumbers && !currentNumbers) {
            return new SamplePair.Labels(reference.counts(name), current.counts(name));
        }
        throw new IllegalArgumentException("column '" + name + "' must hold the same kind on both sides, but holds "
                + (referenceNumbers ? "numbers" : "labels") + " in the reference and "
                + (currentNumbers ? "numbers" : "labels") + " in current");
    }

    /** Whether the sides are stored as different kinds because one of them has no value to tell its kind by. */
    boolean isEmptyOfAnotherKind(DataSummary reference, DataSummary current) {
        ColumnSchema before = reference.outline().columns().get(name);
        ColumnSchema now = current.outline().columns().get(name);
        return before != null && now != null && before.kind() != now.kind() && (before.empty() || now.empty());
    }

    private List<String> texts(DataSummary side, String sideName) {
        checkContains(side, sideName);
        Dataset rows = side.rows()
                .orElseThrow(() -> new IllegalArgumentException("column '" + name
                        + "' must be there row by row to be judged as text, but " + sideName + " is a summary"));
        Column column = rows.column(name);
        if (column.kind() != ColumnKind.TEXT && column.kind() != ColumnKind.CATEGORICAL) {
            throw new IllegalArgumentException("column '" + name + "' must hold texts, but holds "
                    + column.kind().label() + " values in " + sideName);
        }
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                texts.add((String) column.value(row));
            }
        }
        return texts;
    }

    private void checkContains(DataSummary side, String sideName) {
        if (!side.contains(name)) {
            throw new IllegalArgumentException(
                    "column '" + name + "' must be in both data sets, but is not in " + sideName);
        }
    }

    private boolean holdsNumbers(DataSummary side, String sideName) {
        checkContains(side, sideName);
        ColumnKind stored = side.storedKind(name);
        if (stored != ColumnKind.NUMERICAL && stored != ColumnKind.CATEGORICAL) {
            throw new IllegalArgumentException("column '" + name + "' must hold numbers or labels, but holds "
                    + stored.label() + " values in " + sideName);
        }
        return stored == ColumnKind.NUMERICAL;
    }
}
