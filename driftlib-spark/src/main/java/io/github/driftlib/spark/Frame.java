package io.github.driftlib.spark;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.Remark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** A frame whose columns are known. */
record Frame(Dataset<Row> frame, List<FrameColumn> columns, List<Remark> remarks) {

    /** The columns of these names, without those by which rows are grouped. */
    static Frame of(Dataset<Row> frame, List<String> names, List<String> keys) {
        checkDifferent(frame, Stream.concat(names.stream(), keys.stream()).collect(Collectors.toSet()));
        List<FrameColumn> columns = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (String name : names) {
            if (!keys.contains(name)) {
                StructField field = frame.schema().apply(name);
                FrameColumn.of(field)
                        .ifPresentOrElse(
                                columns::add,
                                () -> remarks.add(Remark.leftOut(
                                        name,
                                        "values of the type " + field.dataType().catalogString() + " cannot be held")));
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("frame must have a column at least that can be held"
                    + (keys.isEmpty() ? "" : " beside those it is grouped by") + ", but had "
                    + (remarks.isEmpty() ? "none" : "only others: " + remarks));
        }
        return new Frame(frame, columns, remarks).withLargeWholeNumbersAsLabels();
    }

    private static void checkDifferent(Dataset<Row> frame, Set<String> asked) {
        boolean exact = "true".equals(frame.sparkSession().conf().get("spark.sql.caseSensitive", "false"));
        Map<String, String> seen = new HashMap<>();
        for (String name : frame.columns()) {
            String before = seen.putIfAbsent(exact ? name : name.toLowerCase(Locale.ROOT), name);
            if (before != null && (asked.contains(name) || asked.contains(before))) {
                throw new IllegalArgumentException("columns must differ in name, but '" + name + "' is there "
                        + (before.equals(name)
                                ? "twice"
                                : "beside '" + before
                                        + "', which Spark tells apart only with spark.sql.caseSensitive"));
            }
        }
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
        long largest = FrameColumn.LARGEST_EXACT.longValueExact();
        Column[] any = Arrays.stream(SparkProfiles.columns(whole))
                .map(column -> max(column.gt(largest).or(column.lt(-largest))))
                .toArray(Column[]::new);
        Row row = frame.select(any).head();
        List<String> large = new ArrayList<>();
        for (int at = 0; at < whole.size(); at++) {
            if (!row.isNullAt(at) && row.getBoolean(at)) {
                large.add(whole.get(at));
            }
        }
        List<FrameColumn> changed = columns.stream()
                .map(column -> large.contains(column.name())
                        ? new FrameColumn(column.name(), FrameColumn.Form.WHOLE_LABEL)
                        : column)
                .toList();
        return new Frame(frame, changed, remarks);
    }

    private boolean canBeLarge(String name) {
        String type = frame.schema().apply(name).dataType().catalogString();
        return !Set.of("tinyint", "smallint", "int").contains(type);
    }

    /** The rows with the known columns, in order. */
    Dataset<Row> rows() {
        return rowsWith(List.of());
    }

    /** The rows with the known columns and the texts of others after them. */
    Dataset<Row> rowsWith(List<String> keys) {
        List<Column> all = new ArrayList<>();
        columns.forEach(column -> all.add(column.selected()));
        for (String key : keys) {
            all.add(key(key).cast("string").as("driftlib_key_" + all.size()));
        }
        return frame.select(all.toArray(Column[]::new));
    }

    /** Zero is one number, with either sign; a point in time is told from another of the same wall clock. */
    private Column key(String name) {
        Column column = SparkProfiles.columns(List.of(name))[0];
        DataType type = type(name);
        if (isInstant(name)) {
            return unix_micros(column);
        }
        boolean floating = type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType);
        return floating ? when(column.equalTo(0), lit(0.0).cast(type)).otherwise(column) : column;
    }

    private DataType type(String name) {
        return frame.schema().apply(name).dataType();
    }

    private boolean isInstant(String name) {
        return type(name).equals(DataTypes.TimestampType);
    }

    /** The texts of a group: points in time in UTC. */
    List<Optional<String>> group(List<String> keys, String key) {
        List<Optional<String>> texts = new ArrayList<>(GroupKey.values(key));
        for (int at = 0; at < texts.size(); at++) {
            if (isInstant(keys.get(at))) {
                texts.set(
                        at,
                        texts.get(at)
                                .map(micros -> DatetimeColumn.toInstant(Long.parseLong(micros))
                                        .toString()));
            }
        }
        return List.copyOf(texts);
    }
}
