package io.github.driftlib.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The drift of two files of equal size, for more and more columns: one JSON object a number of columns, the best of
 * three after one that is not counted. Files are made as they are needed, and deleted.
 *
 * <p>Arguments: a folder, the number of rows, the numbers of columns.
 */
public final class CostByColumns {

    private CostByColumns() {}

    /** Compares files of more and more columns. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long rows = Long.parseLong(arguments[1]);
        for (int i = 2; i < arguments.length; i++) {
            int columns = Integer.parseInt(arguments[i]);
            Path reference = folder.resolve("mixed-reference.parquet");
            Path current = folder.resolve("mixed-" + columns + ".parquet");
            MakeFile.mixed(reference, rows, columns, 0);
            MakeFile.mixed(current, rows, columns, 1);
            new Drift(reference).measure("cost-by-columns", current, rows);
            Files.delete(current);
            Files.delete(reference);
        }
    }
}
