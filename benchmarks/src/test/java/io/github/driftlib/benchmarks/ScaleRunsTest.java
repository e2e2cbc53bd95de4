package io.github.driftlib.benchmarks;

import static io.github.driftlib.benchmarks.Printed.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.benchmarks.scale.CostByColumns;
import io.github.driftlib.benchmarks.scale.CostByRows;
import io.github.driftlib.benchmarks.scale.DuckDbAggregate;
import io.github.driftlib.benchmarks.scale.LongDrift;
import io.github.driftlib.benchmarks.scale.MakeFile;
import io.github.driftlib.benchmarks.scale.WideProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each run over files works, on small ones. */
class ScaleRunsTest {

    @TempDir
    private Path folder;

    @Test
    void filesAreSummarisedAndCompared() throws Exception {
        String current = folder.resolve("current.parquet").toString();
        String reference = folder.resolve("reference.parquet").toString();
        String wide = folder.resolve("wide.parquet").toString();
        lines(MakeFile::main, "taxi", current, "3000", "7", "1");
        lines(MakeFile::main, "taxi", reference, "2000", "7", "0");
        lines(MakeFile::main, "mixed", wide, "1000", "20", "1");

        assertThat(lines(LongDrift::main, current, reference))
                .singleElement()
                .asString()
                .startsWith("{\"run\": \"long-drift\", \"reference_rows\": 2000, ")
                .contains("\"rows\": 3000, \"columns\": 7, ");
        assertThat(lines(WideProfile::main, wide))
                .singleElement()
                .asString()
                .startsWith("{\"run\": \"wide-profile\", \"rows\": 1000, \"columns\": 20, ");
        for (String what : List.of("aggregate", "profile")) {
            assertThat(lines(DuckDbAggregate::main, what, wide, "2", "256"))
                    .singleElement()
                    .asString()
                    .startsWith("{\"run\": \"duckdb-" + what + "\", \"queries\": 5, ");
        }
    }

    @Test
    void equalArgumentsMakeEqualFiles() throws Exception {
        Path file = folder.resolve("one.parquet");
        lines(MakeFile::main, "mixed", file.toString(), "5000", "10", "3");
        byte[] first = Files.readAllBytes(file);
        lines(MakeFile::main, "mixed", file.toString(), "5000", "10", "3");
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void costsArePrintedAndFilesDeleted() throws Exception {
        Path files = folder.resolve("files");
        assertThat(lines(CostByRows::main, files.toString(), "2", "3"))
                .hasSize(2)
                .allMatch(line -> line.contains("\"columns\": 7, \"profile_s\": "));
        assertThat(lines(CostByColumns::main, files.toString(), "100", "5", "15"))
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"run\": \"cost-by-columns\", \"rows\": 100, "));
        assertThat(files).isEmptyDirectory();
    }
}
