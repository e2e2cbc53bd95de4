package io.github.driftlib.examples.taxi.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.duckdb.DataFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows as output is what its commands and its code print now. */
class WrittenPagesTest {

    private static final String TUTORIAL = "docs/taxi-tutorial.md";

    @TempDir
    private Path folder;

    static List<String> pagesWithCode() {
        return DocumentedCode.inPages().stream()
                .map(block -> block.file().toString())
                .distinct()
                .filter(page -> !page.equals(TUTORIAL))
                .filter(page -> !isOfTheCommandLine(page))
                .toList();
    }

    /** Its commands are run by the tests of the command line. */
    private static boolean isOfTheCommandLine(String page) {
        return DocumentedCode.read(DocumentedCode.ROOT.resolve(page)).contains("```bash\ndriftlib ");
    }

    @ParameterizedTest
    @MethodSource("pagesWithCode")
    void outputsOfJavaAreThoseOfNow(String file) throws Exception {
        WrittenPage page = WrittenPage.read(file);
        Map<String, Object> values = values();

        page.mustBe(page.withOutputs((language, code) -> {
            assertThat(language).as("the language of what prints an output").isEqualTo("java");
            Path classes = Files.createTempDirectory(folder, "classes");
            String output = new Snippet(code).run(classes, values);
            return Optional.of(output.replace(folder + "/", ""));
        }));
    }

    /** What the fragments of pages use without saying where it comes from. */
    private Map<String, Object> values() throws Exception {
        Path january = Files.writeString(
                folder.resolve("january.csv"), "id,zone,fare\n1,41,7.5\n2,74,12\n3,95,NA\n4,41,9\n5,unknown,8\n");
        Path february = Files.writeString(
                folder.resolve("february.csv"), "id,zone,fare\n1,41,17.5\n2,41,22\n3,41,unknown\n4,74,19\n5,41,28\n");
        Dataset reference = DataFiles.csv(january).read();
        Map<String, Object> values = new HashMap<>();
        values.put("january", january);
        values.put("february", february);
        values.put("reference", reference);
        values.put(
                "current",
                Dataset.builder()
                        .numerical("id", 1, 2, 3)
                        .numerical("fare", 17.5, 22, 19)
                        .build());
        return values;
    }

    @Test
    void tutorialIsWhatAReaderSees() throws Exception {
        String data = System.getProperty("taxi.data", "");
        if (data.isBlank()) {
            System.out.println("The tutorial is not compared: -Dtaxi.data names no folder with the published months");
        }
        assumeTrue(!data.isBlank(), "-Dtaxi.data must name the folder with the published months");
        WrittenPage page = WrittenPage.read(TUTORIAL);
        TutorialRun run = new TutorialRun(folder, Path.of(data));

        WrittenPage outputs = page.withOutputs(run);

        page.mustBe(outputs.withFacts(TutorialFacts.of(run.output())));
    }

    @Test
    void tutorialHasFactsInItsSentences() {
        assertThat(WrittenPage.read(TUTORIAL).factCount()).isGreaterThan(15);
    }

    @Test
    void staleOutputAndStaleFactAreFound() throws Exception {
        String text =
                "Twice:\n```java\nSystem.out.println(1 + 1);\n```\n```text\n3\n```\nIt is <!--=sum-->3<!--/-->.\n";
        WrittenPage page = new WrittenPage(Path.of("page.md"), text);

        WrittenPage now = page.withOutputs((language, code) -> Optional.of(new Snippet(code).run(folder, Map.of())))
                .withFacts(Map.of("sum", "2"));

        assertThat(now.text()).isEqualTo(text.replace("3", "2"));
        assertThatThrownBy(() -> page.withFacts(Map.of("other", "2"))).isInstanceOf(AssertionError.class);
    }

    @Test
    void volatilePartsAloneMakeNothingStale() {
        String shown = "2026-11-23T18:32:10.792Z   831  e829e3d2-af7c-8811-02ae-8300a5ab2eb2  0.5992\n"
                + "Table t is in the PostgreSQL in x, port 54329.\n";
        String now = "2027-01-02T03:04:05.006Z    12  bbe0bbd7-0ac6-21e6-2b1e-fde3d77d4b28  0.1000\n"
                + "Table t is in the PostgreSQL in x, port 1234.\n";

        assertThat(Volatile.keep(shown, now)).isEqualTo(shown);
        String other = now.replace("Table t", "Table u");
        assertThat(Volatile.keep(shown, other)).isEqualTo(other);
    }

    @Test
    void testsOfOneKindAreShortened() {
        String rows =
                "status   test   found\nFAIL     A      1\nFAIL     A      2\nFAIL     A      3\nFAIL     B      4\n"
                        + "SUCCESS  A      5\n\nend\n";

        assertThat(Volatile.shortened(rows))
                .isEqualTo(
                        "status   test   found\nFAIL     A      1\n...\nFAIL     B      4\nSUCCESS  A      5\n\nend\n");
    }
}
