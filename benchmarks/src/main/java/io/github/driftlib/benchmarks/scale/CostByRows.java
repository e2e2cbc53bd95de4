package io.github.driftlib.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The drift of 7 columns against a reference of 1,000,000 rows, for more and more rows: one JSON object a size, the
 * smaller ones as the best of three after one that is not counted. Files are made as they are needed, and deleted.
 *
 * <p>Arguments: a folder, the smallest and the largest power of ten of the rows.
 */
public final class CostByRows {

    private static final int REFERENCE_ROWS = 1_000_000;

    private CostByRows() {}

    /** Compares files of more and more rows. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path reference = folder.resolve("taxi-reference.parquet");
        MakeFile.taxi(reference, REFERENCE_ROWS, 0);
        Drift drift = new Drift(reference);
        for (int power = Integer.parseInt(arguments[1]); power <= Integer.parseInt(arguments[2]); power++) {
            long rows = Math.round(Math.pow(10, power));
            Path current = folder.resolve("taxi-1e" + power + ".parquet");
            MakeFile.taxi(current, rows, 1);
            drift.measure("cost-by-rows", current, rows);
            Files.delete(current);
        }
        Files.delete(reference);
    }
}
