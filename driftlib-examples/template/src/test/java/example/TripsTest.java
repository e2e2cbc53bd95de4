package example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.junit.DataTest;
import io.github.driftlib.junit.DataTests;
import io.github.driftlib.suite.SuiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The build fails where the data are not what they were. */
class TripsTest {

    private static final Path REFERENCE = Path.of("data/january.csv");
    private static final Path CURRENT = Path.of("data/february.csv");

    @DataTests
    Stream<DynamicNode> trips(TestReporter reporter) throws IOException {
        Dataset reference = DataFiles.csv(REFERENCE).read();
        Dataset current = DataFiles.csv(CURRENT).like(reference).read();
        return DataTest.of(SuiteFile.read(Path.of("suite.yaml")))
                .reporter(reporter)
                .page(Path.of("target/tests.html"))
                .run(current, reference);
    }

    @Test
    void theReportIsWritten() {
        Path page = Path.of("target/report.html");
        TripsReport.main(REFERENCE.toString(), CURRENT.toString(), page.toString());
        assertTrue(Files.exists(page));
    }
}
