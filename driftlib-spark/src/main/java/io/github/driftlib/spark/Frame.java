package io.github.driftlib.spark;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.max;

import io.github.driftlib.data.Remark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** A frame whose columns are known. */
record Frame(Dataset<Row> frame, List<FrameColumn> columns, List<Remark> remarks) {

    private static final BigDecimal LARGEST_EXACT = BigDecimal.valueOf(1L << 53);

    static Frame of(Dataset<Row> frame) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<FrameColumn> columns = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (StructField field : frame.schema().fields()) {
            if (seen.merge(field.name(), 1, Integer::sum) > 1) {
                throw new IllegalArgumentException(
                        "columns must differ in name, but '" + field.name() + "' is there twice");
            }
            FrameColumn.of(field)
                    .ifPresentOrElse(
                            columns::add,
                            () -> remarks.add(Remark.leftOut(
                                    field.name(),
                                    "values of the type " + field.dataType().catalogString() + " cannot be held")));
        }
        return new Frame(frame, columns, remarks).withLargeWholeNumbersAsLabels();
    }

    /** Where a double would merge whole numbers, they are labels, in all partitions alike. */
    private Frame withLargeWholeNumbersAsLabels() {
        List<String> whole = columns.stream()
                .filter(column -> column.form() == FrameColumn.Form.WHOLE && canBeLarge(column.name()))
                .map(FrameColumn::name)
                .toList();
        if (whole.isEmpty()) {
            return this;
        }
        Column[] largest = Arrays.stream(SparkProfiles.columns(whole))
                .map(column -> max(abs(column.cast("decimal(38,0)"))))
                .toArray(Column[]::new);
        Row row = frame.select(largest).head();
        List<String> large = new ArrayList<>();
        for (int at = 0; at < whole.size(); at++) {
            if (!row.isNullAt(at) && row.getDecimal(at).compareTo(LARGEST_EXACT) > 0) {
                large.add(whole.get(at));
            }
        }
        List<FrameColumn> changed = columns.stream()
                .map(column -> large.contains(column.name())
                        ? new FrameColumn(column.name(), FrameColumn.Form.WHOLE_LABEL)
                        : column)
                .toList();
        List<Remark> more = new ArrayList<>(remarks);
        for (String name : large) {
            Column value = SparkProfiles.columns(List.of(name))[0].cast("decimal(38,0)");
            more.add(Remark.largeWholeNumbers(
                    name, frame.filter(abs(value).gt(LARGEST_EXACT)).count()));
        }
        return new Frame(frame, changed, more);
    }

    private boolean canBeLarge(String name) {
        String type = frame.schema().apply(name).dataType().catalogString();
        return !Set.of("tinyint", "smallint", "int").contains(type);
    }

    /** The same, of which some columns are not asked for. */
    Frame without(List<String> names) {
        return new Frame(
                frame,
                columns.stream()
                        .filter(column -> !names.contains(column.name()))
                        .toList(),
                remarks.stream()
                        .filter(remark -> !names.contains(remark.column()))
                        .toList());
    }

    /** The rows with the known columns, in order. */
    Dataset<Row> rows() {
        return frame.select(SparkProfiles.columns(names()));
    }

    /** The rows with the known columns and the texts of others after them. */
    Dataset<Row> rowsWith(List<String> keys) {
        List<Column> all = new ArrayList<>(List.of(SparkProfiles.columns(names())));
        Column[] texts = SparkProfiles.columns(keys);
        for (int at = 0; at < texts.length; at++) {
            all.add(texts[at].cast("string").as("driftlib_key_" + at));
        }
        return frame.select(all.toArray(Column[]::new));
    }

    private List<String> names() {
        return columns.stream().map(FrameColumn::name).toList();
    }
}
