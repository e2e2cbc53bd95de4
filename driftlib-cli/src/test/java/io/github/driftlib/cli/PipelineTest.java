package io.github.driftlib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.duckdb.DataFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workflow that the documentation shows is YAML, and its commands do what it says. */
class PipelineTest {

    private static final Pattern WORKFLOW = Pattern.compile("(?ms)^```yaml\\n(on:.*?)^```$");
    private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(?:parquet|yaml|html|md)");

    @TempDir
    private Path folder;

    private static List<String> commands() throws IOException {
        Matcher block = WORKFLOW.matcher(Files.readString(Path.of("../docs/ci-gate.md")));
        assertThat(block.find()).isTrue();
        Map<?, ?> workflow = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(block.group(1));
        List<String> commands = new ArrayList<>();
        for (Object job : ((Map<?, ?>) workflow.get("jobs")).values()) {
            for (Object step : (List<?>) ((Map<?, ?>) job).get("steps")) {
                if (((Map<?, ?>) step).get("run") instanceof String run) {
                    commands.add(run.strip());
                }
            }
        }
        return commands;
    }

    @Test
    void theWorkflowOfTheDocumentationIsAGate() throws IOException {
        Shell shell = new Shell(folder);
        shell.file("a.csv", Shell.trips(1, 300, 0));
        shell.file("b.csv", Shell.trips(2, 300, 3));
        DataFiles.writeParquet(DataFiles.csv(folder.resolve("a.csv")).read(), folder.resolve("january.parquet"));
        DataFiles.writeParquet(DataFiles.csv(folder.resolve("b.csv")).read(), folder.resolve("today.parquet"));
        shell.file("suite.yaml", "version: 1\nname: trips\ntests:\n  - TestColumnDrift: {column_name: fare}\n");
        List<String> commands = commands();
        assertThat(commands.get(0)).startsWith("java -jar driftlib.jar test ");
        assertThat(commands.get(1)).isEqualTo("cat summary.md >> \"$GITHUB_STEP_SUMMARY\"");

        String[] arguments =
                commands.get(0).substring("java -jar driftlib.jar ".length()).split("\\s+");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = FILE.matcher(arguments[i]).replaceAll(file -> Matcher.quoteReplacement("$/" + file.group()));
        }
        Shell.Result result = shell.run(arguments);
        assertThat(result.code()).as(result.err()).isEqualTo(1);
        assertThat(result.out())
                .startsWith(
                        "::error file=suite.yaml,line=4,col=5,title=Drift per Column of fare::column 'fare' has drifted");
        assertThat(shell.text("summary.md")).startsWith("## trips");
        assertThat(shell.text("tests.html")).startsWith("<!DOCTYPE html>");
    }

    /** JBang finds the program of the version that is built. */
    @Test
    void theCatalogOfJBangNamesTheProgram() throws IOException {
        Map<?, ?> catalog = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("../jbang-catalog.json")));
        Map<?, ?> alias = (Map<?, ?>) ((Map<?, ?>) catalog.get("aliases")).get("driftlib");
        assertThat(alias.get("main")).isEqualTo(DriftlibApp.class.getName());
        Matcher version = Pattern.compile("<artifactId>driftlib-parent</artifactId>\\s*<version>([^<]+)<")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(alias.get("script-ref")).isEqualTo("io.github.driftlib:driftlib-cli:" + version.group(1));
    }
}
