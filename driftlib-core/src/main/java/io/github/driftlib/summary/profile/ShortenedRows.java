package io.github.driftlib.summary.profile;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows whose labels are of bounded length. Columns of texts are as they were: what is derived of them, such as their
 * length, is that of the whole text.
 *
 * @param rows the rows
 * @param shortened how many values of each column were shortened, where any was
 */
record ShortenedRows(Dataset rows, Map<String, Long> shortened) {

    static ShortenedRows of(Dataset rows, int mostChars) {
        Dataset bounded = rows;
        Map<String, Long> shortened = new LinkedHashMap<>();
        for (String name : rows.columnNames()) {
            if (rows.column(name) instanceof CategoricalColumn labels && hasLong(labels, mostChars)) {
                CategoricalColumn.Builder builder = CategoricalColumn.builder();
                long count = 0;
                for (int row = 0; row < labels.size(); row++) {
                    String label = labels.get(row);
                    count += label != null && label.length() > mostChars ? 1 : 0;
                    builder.add(label == null ? null : ShortLabel.of(label, mostChars));
                }
                bounded = bounded.with(name, builder.build());
                shortened.put(name, count);
            }
        }
        return new ShortenedRows(bounded, shortened);
    }

    private static boolean hasLong(CategoricalColumn labels, int mostChars) {
        for (int code = 0; code < labels.dictionarySize(); code++) {
            if (labels.label(code).length() > mostChars) {
                return true;
            }
        }
        return false;
    }
}
