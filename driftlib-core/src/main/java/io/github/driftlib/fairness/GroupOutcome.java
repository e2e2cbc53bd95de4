package io.github.driftlib.fairness;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.table.LabelVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The group of each row, whether it is predicted the favourable outcome, and whether it has it, as one label: its
 * counts are all that the rates of the groups are made of. Missing where there is no prediction or no value of a
 * protected column.
 *
 * @param protectedColumns the columns that make the groups
 * @param predicted the predicted classes
 * @param target the column of the true classes, if there is one
 * @param favourable the favourable class, written in any way that {@linkplain LabelVocabulary#same means the same}
 */
record GroupOutcome(List<String> protectedColumns, DerivedColumn predicted, Optional<String> target, String favourable)
        implements DerivedColumn {

    GroupOutcome {
        protectedColumns = List.copyOf(protectedColumns);
    }

    /** Whether an outcome is the favourable one. */
    enum Outcome {
        FAVOURABLE,
        OTHER,
        UNKNOWN;

        static Outcome of(CategoricalColumn labels, int row, boolean[] favourable) {
            int code = labels.code(row);
            return code < 0 ? UNKNOWN : favourable[code] ? FAVOURABLE : OTHER;
        }
    }

    /** A group with the outcomes of a row. */
    record Cell(List<String> group, Outcome predicted, Outcome actual) {

        /** One text for all, from which they can be told again whatever they hold. */
        String text() {
            StringBuilder text = new StringBuilder();
            text.append(predicted.ordinal()).append(actual.ordinal());
            group.forEach(value -> text.append(value.length()).append(':').append(value));
            return text.toString();
        }

        static Cell of(String text) {
            List<String> group = new ArrayList<>();
            for (int at = 2; at < text.length(); ) {
                int start = text.indexOf(':', at) + 1;
                int end = start + Integer.parseInt(text.substring(at, start - 1));
                group.add(text.substring(start, end));
                at = end;
            }
            return new Cell(group, outcome(text.charAt(0)), outcome(text.charAt(1)));
        }

        private static Outcome outcome(char ordinal) {
            return Outcome.values()[ordinal - '0'];
        }
    }

    @Override
    public Optional<Set<String>> reads() {
        return predicted.reads().map(columns -> {
            Set<String> names = new TreeSet<>(columns);
            names.addAll(protectedColumns);
            target.ifPresent(names::add);
            return names;
        });
    }

    @Override
    public CategoricalColumn apply(Dataset rows) {
        CategoricalColumn predictions = (CategoricalColumn) rows.derive(predicted);
        CategoricalColumn truth = target.map(name -> (CategoricalColumn) rows.derive(new AsLabels(name)))
                .orElse(null);
        List<CategoricalColumn> columns = protectedColumns.stream()
                .map(name -> (CategoricalColumn) rows.derive(new AsLabels(name)))
                .toList();
        GroupCodes groups = GroupCodes.of(columns, rows.rowCount());
        boolean[] favourablePrediction = favourable(predictions);
        boolean[] favourableTruth = truth == null ? null : favourable(truth);
        int outcomes = Outcome.values().length;
        int[] codes = new int[groups.groups().size() * outcomes * outcomes];
        CategoricalColumn.Builder cells = CategoricalColumn.builder();
        for (int row = 0; row < rows.rowCount(); row++) {
            int group = groups.codes()[row];
            if (group < 0 || predictions.isMissing(row)) {
                cells.addMissing();
                continue;
            }
            Outcome actual = truth == null || favourableTruth == null
                    ? Outcome.UNKNOWN
                    : Outcome.of(truth, row, favourableTruth);
            Outcome prediction = Outcome.of(predictions, row, favourablePrediction);
            int cell = (group * outcomes + prediction.ordinal()) * outcomes + actual.ordinal();
            if (codes[cell] == 0) {
                codes[cell] = 1 + cells.code(new Cell(groups.groups().get(group), prediction, actual).text());
            }
            cells.addCode(codes[cell] - 1);
        }
        return cells.build();
    }

    /** Which labels of a dictionary mean the favourable one. */
    private boolean[] favourable(CategoricalColumn labels) {
        boolean[] favours = new boolean[labels.dictionarySize()];
        for (int code = 0; code < favours.length; code++) {
            favours[code] = LabelVocabulary.same(labels.label(code), favourable);
        }
        return favours;
    }
}
