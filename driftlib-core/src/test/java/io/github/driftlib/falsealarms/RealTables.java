package io.github.driftlib.falsealarms;

import io.github.driftlib.data.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Published tables, of which random parts are samples of one source. */
final class RealTables {

    static final List<String> NAMES = List.of("iris", "wine", "breast_cancer", "penguins", "fair", "randhie", "taxi");

    private static final Map<String, Dataset> TABLES =
            NAMES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), RealTables::read));

    private RealTables() {}

    static Dataset named(String name) {
        return TABLES.get(name);
    }

    /** Two parts without a common row, drawn at random: the reference and current. */
    static Dataset[] parts(Dataset table, int reference, int current, long seed) {
        int[] rows = IntStream.range(0, table.rowCount()).toArray();
        Random random = new Random(seed * 0x9e3779b97f4a7c15L + 11);
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
        }
        return new Dataset[] {
            table.take(Arrays.copyOf(rows, reference)),
            table.take(Arrays.copyOfRange(rows, reference, reference + current))
        };
    }

    /** A column of which every value that is there is a number holds numbers, any other labels. */
    private static Dataset read(String name) {
        List<String[]> lines = lines("/tables/" + name + ".csv");
        Dataset.Builder builder = Dataset.builder();
        for (int column = 0; column < lines.get(0).length; column++) {
            int at = column;
            String[] cells = lines.stream().skip(1).map(line -> line[at]).toArray(String[]::new);
            String title = lines.get(0)[column];
            if (Arrays.stream(cells).allMatch(cell -> cell.isEmpty() || cell.matches("-?[0-9.]+(e[-+]?[0-9]+)?"))) {
                builder.numerical(
                        title,
                        Arrays.stream(cells)
                                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                                .toArray());
            } else {
                builder.categorical(
                        title,
                        Arrays.stream(cells)
                                .map(cell -> cell.isEmpty() ? null : cell)
                                .toArray(String[]::new));
            }
        }
        return builder.build();
    }

    private static List<String[]> lines(String resource) {
        try (InputStream stream = RealTables.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
