package io.github.driftlib.falsealarms;

import io.github.driftlib.data.Dataset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What happens to data that suites of drift must find, by name. */
final class DriftChanges {

    static final String MOVED = "a normal column moved by half a standard deviation";
    static final Map<String, UnaryOperator<Dataset>> ALL = all();

    private DriftChanges() {}

    private static Map<String, UnaryOperator<Dataset>> all() {
        Map<String, UnaryOperator<Dataset>> changes = new LinkedHashMap<>();
        changes.put("nothing", rows -> rows);
        changes.put("a column is missing", DriftChanges::withoutNormal);
        changes.put("30 % of a column missing", DriftChanges::partlyMissing);
        changes.put("labels replaced", DriftChanges::relabelled);
        changes.put(MOVED, DriftChanges::moved);
        return changes;
    }

    private static Dataset withoutNormal(Dataset rows) {
        return rows.select(rows.columnNames().stream()
                .filter(name -> !name.equals("normal"))
                .toList());
    }

    private static Dataset partlyMissing(Dataset rows) {
        Random random = new Random(1);
        double[] values = Arrays.stream(rows.numerical("normal").toArray())
                .map(x -> random.nextDouble() < 0.3 ? Double.NaN : x)
                .toArray();
        return numerical(rows, values);
    }

    private static Dataset moved(Dataset rows) {
        return numerical(
                rows,
                Arrays.stream(rows.numerical("normal").toArray())
                        .map(x -> x + 0.5)
                        .toArray());
    }

    private static Dataset numerical(Dataset rows, double[] values) {
        return rows.with(
                "normal", Dataset.builder().numerical("normal", values).build().column("normal"));
    }

    private static Dataset relabelled(Dataset rows) {
        String[] labels = new String[rows.rowCount()];
        Arrays.setAll(labels, i -> "new " + rows.categorical("four").get(i));
        return rows.with(
                "four", Dataset.builder().categorical("four", labels).build().column("four"));
    }
}
