package io.github.driftlib.report;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.Schema;
import io.github.driftlib.report.Snapshot.DataRemark;
import io.github.driftlib.stats.NumberLabel;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.table.LabelVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Two sides whose columns of labels are written alike. A column that is declared as labels, and that one side stores as
 * numbers and the other as labels, holds on both sides labels by what they mean ({@link LabelVocabulary}): so 1, 1.0,
 * {@code "1"} and {@code "1.0"} are one label. Where the numbers are too many to be told apart, the column is one that
 * changed its kind.
 *
 * @param current current
 * @param reference the reference
 * @param definition what the columns mean
 * @param remarks which columns were read so
 */
record OneVocabulary(
        DataSummary current, DataSummary reference, ResolvedDefinition definition, List<DataRemark> remarks) {

    private static final Pattern FRACTION = Pattern.compile("[+-]?(0|[1-9]\\d{0,14})\\.\\d{1,15}");

    static OneVocabulary of(DataSummary current, DataSummary reference, ResolvedDefinition definition) {
        OneVocabulary sides = new OneVocabulary(current, reference, definition, List.of());
        for (Map.Entry<String, ColumnKind> column : definition.kinds().entrySet()) {
            boolean labels = column.getValue() == ColumnKind.CATEGORICAL || column.getValue() == ColumnKind.TEXT;
            if (labels && isMixed(column.getKey(), current, reference)) {
                sides = sides.with(column.getKey());
            }
        }
        return sides;
    }

    private static boolean isMixed(String column, DataSummary current, DataSummary reference) {
        ColumnSchema now = current.outline().columns().get(column);
        ColumnSchema before = reference.outline().columns().get(column);
        return now != null
                && before != null
                && !now.empty()
                && !before.empty()
                && now.kind() != ColumnKind.DATETIME
                && before.kind() != ColumnKind.DATETIME
                && (now.kind() == ColumnKind.NUMERICAL) != (before.kind() == ColumnKind.NUMERICAL);
    }

    private OneVocabulary with(String column) {
        if (definition.change(column).isPresent()) {
            return this;
        }
        Optional<CategoryCounts> before = labels(reference, column);
        Optional<CategoryCounts> now = labels(current, column);
        if (before.isEmpty() || now.isEmpty()) {
            ColumnChange change = new ColumnChange(
                    column, ColumnChange.What.OTHER_KIND, reference.storedKind(column), current.storedKind(column));
            return new OneVocabulary(current, reference, definition.with(change), remarks);
        }
        boolean numbersNow = current.storedKind(column) == ColumnKind.NUMERICAL;
        Set<String> numbers = new HashSet<>((numbersNow ? now : before).get().labels());
        LabelVocabulary vocabulary = LabelVocabulary.of(meant(before.get(), numbers), meant(now.get(), numbers));
        UnaryOperator<String> meaning = label -> vocabulary.classOf(meant(label, numbers));
        List<DataRemark> told = new ArrayList<>(remarks);
        told.add(new DataRemark(numbersNow ? "current" : "reference", remark(column, numbersNow)));
        return new OneVocabulary(
                written(current, column, now.get(), meaning),
                written(reference, column, before.get(), meaning),
                definition,
                told);
    }

    private static List<String> meant(CategoryCounts counts, Set<String> numbers) {
        return counts.labels().stream().map(label -> meant(label, numbers)).toList();
    }

    /** A text of a fraction as the numbers of the other side are written, where it is one of them: 0.50 as 0.5. */
    private static String meant(String label, Set<String> numbers) {
        if (!numbers.contains(label) && FRACTION.matcher(label).matches()) {
            String number = NumberLabel.of(Double.parseDouble(label));
            return numbers.contains(number) ? number : label;
        }
        return label;
    }

    private Remark remark(String column, boolean numbersNow) {
        return Remark.numbersBesideLabels(column, (numbersNow ? current : reference).rowCount(), numbersNow);
    }

    /** The labels of a side; empty where its numbers are a sketch. */
    private static Optional<CategoryCounts> labels(DataSummary side, String column) {
        if (side.storedKind(column) != ColumnKind.NUMERICAL) {
            return Optional.of(side.counts(column));
        }
        EmpiricalDistribution numbers = side.distribution(column);
        if (numbers.rankError() > 0) {
            return Optional.empty();
        }
        Map<String, Long> infinite = new HashMap<>();
        put(infinite, Double.POSITIVE_INFINITY, numbers.positiveInfinities());
        put(infinite, Double.NEGATIVE_INFINITY, numbers.negativeInfinities());
        return Optional.of(numbers.asCategories().merge(CategoryCounts.of(infinite, 0, 0, 0)));
    }

    private static void put(Map<String, Long> counts, double number, long count) {
        if (count > 0) {
            counts.put(NumberLabel.of(number), count);
        }
    }

    private static DataSummary written(
            DataSummary side, String column, CategoryCounts labels, UnaryOperator<String> meaning) {
        if (side.rows().isPresent()) {
            Dataset rows = side.rows().get();
            return DataSummary.of(rows.with(column, written(rows.column(column), meaning)));
        }
        Map<String, Long> counts = new HashMap<>();
        labels.counts().forEach((label, count) -> counts.merge(meaning.apply(label), count, Long::sum));
        return Relabelled.of(
                side, column, CategoryCounts.of(counts, labels.missing(), labels.remainder(), labels.errorBound()));
    }

    private static Column written(Column column, UnaryOperator<String> meaning) {
        CategoricalColumn.Builder labels = CategoricalColumn.builder();
        Map<Object, String> known = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            labels.add(
                    column.isMissing(row)
                            ? null
                            : known.computeIfAbsent(column.value(row), value -> meaning.apply(text(value))));
        }
        return labels.build();
    }

    private static String text(Object value) {
        return value instanceof Double number ? NumberLabel.of(number) : (String) value;
    }

    /** A summary of which one column holds other labels. */
    private record Relabelled(DataSummary side, Schema outline, String column, CategoryCounts labels)
            implements DataSummary {

        static Relabelled of(DataSummary side, String column, CategoryCounts labels) {
            Map<String, ColumnSchema> columns =
                    new LinkedHashMap<>(side.outline().columns());
            columns.put(column, new ColumnSchema(ColumnKind.CATEGORICAL, false, false, false, false));
            return new Relabelled(side, new Schema(columns), column, labels);
        }

        @Override
        public long rowCount() {
            return side.rowCount();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S> S summary(Summarizer<S> summarizer) {
            return summarizer.equals(Summarizers.counts(new DerivedColumn.Stored(column)))
                    ? (S) labels
                    : side.summary(summarizer);
        }

        @Override
        public Optional<Dataset> rows() {
            return Optional.empty();
        }

        @Override
        public List<Remark> remarks() {
            return side.remarks();
        }
    }
}
