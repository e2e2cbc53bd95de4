package io.github.driftlib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void files() {
        shell = new Shell(folder);
        shell.file("jan.csv", Shell.trips(1, 300, 0));
        shell.file("feb.csv", Shell.trips(2, 300, 3));
    }

    private String ok(String... arguments) {
        Shell.Result result = shell.run(arguments);
        assertThat(result.code()).as(result.out() + result.err()).isZero();
        return result.out();
    }

    @Test
    void everyFormOfResultIsWritten() {
        shell.file("s.yaml", "version: 1\nname: trips\ntests:\n  - TestNumberOfRows: {lt: 1}\n");
        Shell.Result result = shell.run(
                "test",
                "-d",
                "$/jan.csv",
                "-s",
                "$/s.yaml",
                "--out",
                "html=$/out/r.html,json=$/out/r.json,junit=$/out/r.xml,md=$/out/r.md,sarif=$/out/r.sarif,github=-");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith("::error file=").contains("s.yaml,line=4,col=5,title=Number of Rows");
        assertThat(shell.text("out/r.html")).startsWith("<!DOCTYPE html>");
        assertThat(Snapshot.fromJson(shell.text("out/r.json")).info().project()).isEqualTo("trips");
        assertThat(shell.text("out/r.xml")).contains("<testsuite name=\"trips\"");
        assertThat(shell.text("out/r.md")).startsWith("## trips");
        assertThat(shell.text("out/r.sarif")).contains("\"startLine\" : 4");
    }

    @Test
    void twoFilesOfOneFormAreBothWritten() {
        ok("report", "-d", "$/jan.csv", "--out", "json=$/a.json,json=$/b.json", "--out", "md=$/c.md");
        assertThat(shell.text("a.json")).isNotEmpty().isEqualTo(shell.text("b.json"));
        assertThat(shell.text("c.md")).isNotEmpty();
        Shell.Result result = shell.run("report", "-d", "$/jan.csv", "--out", "htm=$/a.html");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("but was 'htm'; the nearest name is 'html'");
    }

    @Test
    void suiteFilesThatCannotBeReadAreToldInPlainWords() throws Exception {
        Files.createDirectories(folder.resolve("suites"));
        Files.write(folder.resolve("bytes.yaml"), new byte[] {'a', (byte) 0xFF, 'b'});
        Map<String, String> reasons = Map.of(
                "none.yaml", "no such file", "suites", "it is a folder", "bytes.yaml", "it must be text in UTF-8");
        reasons.forEach((suite, reason) -> {
            Shell.Result result = shell.run("test", "-d", "$/jan.csv", "-s", "$/" + suite);
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err().strip()).isEqualTo("driftlib: cannot read " + suite + ": " + reason);
        });
    }

    @Test
    void aSummaryHasRemarksInPlainWords() {
        shell.file("comma.csv", "price;count\n1,5;1\n2,5;2\n");
        shell.file("s.yaml", "version: 1\ntests:\n  - TestNumberOfRows: {gt: 1}\n");
        assertThat(ok("test", "-d", "$/comma.csv", "-s", "$/s.yaml", "--out", "md=-"))
                .contains("- current: column 'price': the comma of 2 numbers is the decimal separator")
                .doesNotContain("Remark");
    }

    @Test
    void everySourceIsRead() throws Exception {
        DataFiles.writeParquet(DataFiles.csv(folder.resolve("jan.csv")).read(), folder.resolve("jan.parquet"));
        shell.file("months/a.csv", Shell.trips(1, 300, 0));
        shell.file("months/b.csv", Shell.trips(1, 300, 0));
        shell.file("jan.json", "{\"fare\": 1}\n{\"fare\": 2}\n");
        assertThat(ok("profile", "-d", "$/jan.csv", "-o", "$/jan.profile")).startsWith("300 rows, 4 columns: ");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:trips;DB_CLOSE_DELAY=-1")) {
            connection.createStatement().execute("create table t as select x as fare from system_range(1, 50)");
            assertThat(ok("describe", "-d", "jdbc:h2:mem:trips", "--data-sql", "select fare from t"))
                    .contains("50    0");
        }
        assertThat(ok("describe", "-d", "$/jan.parquet", "--columns", "fare,zone"))
                .contains("zone")
                .doesNotContain("minutes");
        assertThat(ok("describe", "-d", "$/jan.parquet", "--except", "fare,zone", "--where", "fare > 10"))
                .contains("minutes");
        assertThat(ok("describe", "-d", "$/months/*.csv")).contains("600");
        assertThat(ok("describe", "-d", "$/months")).contains("600");
        assertThat(ok("describe", "-d", "$/jan.json")).contains("fare");
        assertThat(ok("report", "-d", "$/feb.csv", "-r", "$/jan.profile")).contains("fare", "drifted");
        assertThat(ok("report", "-d", "$/feb.csv", "-r", "$/jan.parquet", "--batches"))
                .contains("fare");
    }

    /** What a suite needs of a profile is collected for it. */
    @Test
    void aSuiteRunsOnAProfileThatWasMadeForIt() {
        shell.file(
                "s.yaml",
                "version: 1\ncolumns: {target: minutes, prediction: model}\n"
                        + "tests: [{TestValueMAE: {lt: 2}}, {TestNumberOfEmptyRows: {eq: 0}}]\n");
        ok("profile", "-d", "$/jan.csv", "-s", "$/s.yaml", "-o", "$/jan.profile");
        assertThat(ok("test", "-d", "$/jan.profile", "-s", "$/s.yaml")).contains("2 tests: 2 passed");
    }

    @Test
    void messyFilesAreDescribed() throws Exception {
        Files.writeString(
                folder.resolve("sales.csv"),
                "# of the branch\nTag;Betrag\n01.02.2022;1.234,50\n28.02.2022;k.A.\n",
                Charset.forName("windows-1252"));
        String out = ok(
                "describe",
                "-d",
                "$/sales.csv",
                "--csv-separator",
                ";",
                "--csv-decimal",
                ",",
                "--csv-thousands",
                ".",
                "--csv-date-format",
                "dd.MM.yyyy",
                "--csv-encoding",
                "windows-1252",
                "--csv-missing",
                "k.A.",
                "--csv-comment",
                "#");
        assertThat(out).contains("Betrag  num").contains("datetime").contains("1234.5");
    }

    @Test
    void aSuggestionIsASuite() {
        ok("suggest", "$/jan.csv", "-o", "$/s.yaml");
        assertThat(shell.text("s.yaml")).contains("# Promise: ");
        assertThat(ok("test", "-d", "$/jan.csv", "-s", "$/s.yaml", "--all")).contains("SUCCESS");
        assertThat(shell.run("test", "-d", "$/feb.csv", "-s", "$/s.yaml").code())
                .isEqualTo(1);
    }

    @Test
    void aContractIsASuite() {
        shell.file(
                "c.yaml",
                "apiVersion: v3.1.0\nkind: DataContract\nschema:\n  - name: trips\n    quality:\n"
                        + "      - {metric: rowCount, mustBeGreaterThan: 10}\n      - {type: sql, query: x}\n");
        Shell.Result result = shell.run("test", "-d", "$/jan.csv", "--contract", "$/c.yaml");
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("note: c.yaml:7:9: the quality rule").contains("cannot be checked");
    }

    @Test
    void aHistoryIsADashboard() {
        String database = "jdbc:h2:mem:history;DB_CLOSE_DELAY=-1";
        for (String time : List.of("2022-02-01T00:00:00Z", "2022-02-02T00:00:00Z")) {
            ok(
                    "test",
                    "-d",
                    "$/jan.csv",
                    "-r",
                    "$/jan.csv",
                    "--project",
                    "p",
                    "--time",
                    time,
                    "--sink",
                    "$/runs",
                    "--sink",
                    database);
        }
        ok("dashboard", "--history", "$/runs", "-o", "$/d.html", "--title", "Trips so far");
        ok("dashboard", "--history", database, "-o", "$/e.html");
        shell.file(
                "a.yaml",
                "version: 1\ntests: [TestNumberOfRows]\nalerts: [tests, {values: {metric: ColumnDriftMetric,"
                        + " field: drift_score, highest: -1}}]\n");
        String said = ok(
                "dashboard",
                "--history",
                "$/runs",
                "-o",
                "$/f.html",
                "-s",
                "$/a.yaml",
                "--reports",
                "reports/{date}.html",
                "--false-alerts",
                "2");
        assertThat(said).contains("p: drift score of ", ", which is not usual: an alert since 2022-02-01T");
        assertThat(shell.text("f.html")).contains("reports/2022-02-02.html").contains("\"alerts\":[");
        assertThat(shell.text("d.html")).contains("Trips so far").doesNotContain("\"alerts\":[");
        assertThat(shell.text("e.html")).contains("Monitoring");
    }

    @Test
    void modelsAreCompared() {
        assertThat(ok(
                        "compare",
                        "-d",
                        "$/jan.csv",
                        "--target",
                        "minutes",
                        "--production",
                        "fare",
                        "--candidate",
                        "model"))
                .containsPattern("mean_abs_error .* candidate");
    }

    @Test
    void wordsAreExplained() {
        assertThat(ok("explain")).contains("TestColumnDrift", "DataDriftPreset");
        assertThat(ok("explain", "TestColumnDrift")).contains("parameters: metric, column_name");
        assertThat(shell.run("explain", "TestColumDrift").err()).contains("the nearest name is 'TestColumnDrift'");
        assertThat(ok("schema")).contains("TestColumnDrift");
        assertThat(ok("schema", "snapshot")).contains("driftlib snapshot");
        assertThat(ok("generate-completion")).contains("complete -F");
        assertThat(WriteManual.manual(DriftlibApp.commandLine())).contains(".SS driftlib test", "\\-\\-fail\\-on");
        assertThat(ok("--version")).startsWith("driftlib ");
    }

    @Test
    void secretsComeFromTheEnvironmentOnly() {
        Shell.Result result =
                shell.run("report", "-d", "jdbc:postgresql://h/d?user=u&password=hunter2", "--data-sql", "select 1");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).doesNotContain("hunter2").contains("must not stand on the command line");
        assertThat(shell.run("report", "-d", "jdbc:postgresql://u:hunter2@h/d", "--data-sql", "x")
                        .err())
                .doesNotContain("hunter2");
        assertThat(Secrets.resolved("jdbc:x://h/d?password=${PW}", Map.of("PW", "a$1b")))
                .isEqualTo("jdbc:x://h/d?password=a$1b");
        assertThat(Secrets.redacted("cannot reach jdbc:x://u:pw@h/d?sslpassword=a&x=1"))
                .isEqualTo("cannot reach jdbc:x://u:***@h/d?sslpassword=***&x=1");
    }

    @Test
    void cellsFitTheScreenAndCannotSteerIt() {
        StringWriter text = new StringWriter();
        Screen screen = new Screen(new PrintWriter(text, true), Terminal.plain());
        screen.table(List.of(List.of("a", "b"), List.of("x".repeat(200), "\u001b[31m")));
        assertThat(text.toString().lines()).hasSize(2).allMatch(line -> line.length() <= 100);
        assertThat(text.toString()).doesNotContain("\u001b");
    }
}
