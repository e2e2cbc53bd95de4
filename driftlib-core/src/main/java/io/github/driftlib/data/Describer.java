package io.github.driftlib.data;

import io.github.driftlib.data.DatasetDescription.ColumnDescription;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the description of a data set. */
final class Describer {

    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 40;
    private static final double LOOKS_LIKE = 0.5;
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?\\s*");

    private Describer() {}

    static DatasetDescription describe(Dataset data) {
        List<ColumnDescription> columns = new ArrayList<>();
        for (String name : data.columnNames()) {
            columns.add(describe(name, data.column(name), data.remarks()));
        }
        List<Remark> others = data.remarks().stream()
                .filter(remark -> !data.contains(remark.column()))
                .toList();
        return new DatasetDescription(data.rowCount(), columns, others);
    }

    private static ColumnDescription describe(String name, Column column, List<Remark> all) {
        List<Remark> remarks = new ArrayList<>(
                all.stream().filter(remark -> remark.column().equals(name)).toList());
        boolean told = remarks.stream()
                .anyMatch(remark -> remark.topic() == Remark.Topic.LOOKS_LIKE_NUMBERS
                        || remark.topic() == Remark.Topic.LOOKS_LIKE_DATES
                        || remark.topic() == Remark.Topic.LARGE_WHOLE_NUMBERS
                        || remark.topic() == Remark.Topic.LEADING_ZEROS);
        if (column instanceof CategoricalColumn labels && !told) {
            looksLikeNumbers(name, labels, remarks);
        }
        int missing = 0;
        Set<String> examples = new LinkedHashSet<>();
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                missing++;
            } else if (examples.size() < EXAMPLES) {
                examples.add(example(column, row));
            }
        }
        return new ColumnDescription(
                name, column.kind(), column.size(), missing, different(column), List.copyOf(examples), remarks);
    }

    private static void looksLikeNumbers(String name, CategoricalColumn labels, List<Remark> remarks) {
        boolean[] numbers = new boolean[labels.dictionarySize()];
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] = NUMBER.matcher(labels.label(code)).matches();
        }
        int present = 0;
        int like = 0;
        for (int row = 0; row < labels.size(); row++) {
            if (!labels.isMissing(row)) {
                present++;
                like += numbers[labels.code(row)] ? 1 : 0;
            }
        }
        if (present > 0 && like >= LOOKS_LIKE * present) {
            remarks.add(Remark.looksLikeNumbers(name, like, present, ""));
        }
    }

    private static String example(Column column, int row) {
        String text = column instanceof NumericalColumn numbers && isWhole(numbers.get(row))
                ? WholeNumbers.digits(numbers.get(row))
                : String.valueOf(column.value(row));
        return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE) + "…";
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= WholeNumbers.LIMIT;
    }

    private static int different(Column column) {
        if (column instanceof CategoricalColumn labels) {
            BitSet seen = new BitSet();
            for (int row = 0; row < labels.size(); row++) {
                if (!labels.isMissing(row)) {
                    seen.set(labels.code(row));
                }
            }
            return seen.cardinality();
        }
        Set<Object> seen = new HashSet<>();
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                Object value = column.value(row);
                seen.add(Double.valueOf(-0.0).equals(value) ? 0.0 : Objects.requireNonNull(value));
            }
        }
        return seen.size();
    }
}
