package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Random;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.junit.jupiter.api.Test;

/** Values that are copied at once are those that the driver gives one by one. */
class VectorValuesTest {

    private static final String SOME_MISSING =
            "SELECT CASE WHEN i % 64 = 0 OR i % 7 = 3 OR i > 1990 THEN NULL ELSE i / 3 END,"
                    + " CASE WHEN i % 63 IN (0, 62) THEN NULL ELSE i * 1000003 END, i, i / 3 FROM range(2000) t(i)";

    private interface Look {
        void at(DuckDBReadableVector[] vectors, int rows);
    }

    private static void chunk(Look look) throws SQLException {
        try (DuckDBConnection connection = Engine.standard().open();
                DuckDBPreparedStatement statement = connection.prepare(SOME_MISSING);
                DuckDBChunkedResult result = statement.query()) {
            assertThat(result.nextChunk()).isTrue();
            DuckDBReadableVector[] vectors = new DuckDBReadableVector[4];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = result.chunk().vector(i);
            }
            look.at(vectors, Math.toIntExact(result.chunk().rowCount()));
        }
    }

    private static void ranges(int rows, Range check) {
        Random random = new Random(1);
        check.of(0, rows);
        check.of(rows, rows);
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(rows);
            check.of(from, from + random.nextInt(rows - from + 1));
        }
    }

    private interface Range {
        void of(int from, int to);
    }

    @Test
    void theBuffersOfThisDriverAreReached() {
        assertThat(VectorValues.areReached()).isTrue();
    }

    @Test
    void doublesAreThoseOfTheDriver() throws SQLException {
        chunk((vectors, rows) -> {
            assertThat(rows).isEqualTo(2000);
            for (int column : new int[] {0, 3}) {
                ranges(rows, (from, to) -> {
                    double[] atOnce = new double[rows];
                    double[] oneByOne = new double[rows];
                    VectorValues.doubles(vectors[column], from, to, atOnce);
                    VectorValues.doublesOneByOne(vectors[column], from, to, oneByOne);
                    assertThat(atOnce).isEqualTo(oneByOne);
                });
            }
        });
    }

    @Test
    void longsAreThoseOfTheDriver() throws SQLException {
        chunk((vectors, rows) -> {
            for (int[] pair : new int[][] {{1, 1}, {2, 0}, {2, 1}, {2, 2}}) {
                DuckDBReadableVector values = vectors[pair[0]];
                DuckDBReadableVector beside = vectors[pair[1]];
                ranges(rows, (from, to) -> {
                    long[] atOnce = new long[rows];
                    long[] oneByOne = new long[rows];
                    VectorValues.longs(values, beside, from, to, atOnce, -1);
                    VectorValues.longsOneByOne(values, beside, from, to, oneByOne, -1);
                    assertThat(atOnce).isEqualTo(oneByOne);
                });
            }
        });
    }
}
