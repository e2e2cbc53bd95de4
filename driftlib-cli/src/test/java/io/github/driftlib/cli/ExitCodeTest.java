package io.github.driftlib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How each command ends: 0 passed, 1 failed, 2 usage, 3 unjudged, 4 undelivered; 2 before 3 before 4 before 1. */
class ExitCodeTest {

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void files() {
        shell = new Shell(folder);
        shell.file("jan.csv", Shell.trips(1, 300, 0));
        shell.file("feb.csv", Shell.trips(2, 300, 3));
        shell.file("same.csv", Shell.trips(3, 300, 0));
    }

    private Shell.Result test(String tests, String... more) {
        shell.file("s.yaml", "version: 1\ntests: " + tests + "\n");
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"test", "-d", "$/jan.csv", "-s", "$/s.yaml"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return shell.run(arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{TestNumberOfRows: {gt: 1}}]                                            | fail      | 0",
                "[{TestNumberOfRows: {lt: 1}}]                                            | fail      | 1",
                "[{TestNumberOfRows: {lt: 1}, critical: false}]                           | fail      | 0",
                "[{TestNumberOfRows: {lt: 1}, critical: false}]                           | warning   | 1",
                "[{TestNumberOfRows: {lt: 1}, critical: false}]                           | undecided | 0",
                "[{TestColumnValueMean: {column_name: zone, lt: 1}}]                      | fail      | 3",
                "[{TestColumnValueMean: {column_name: zone, lt: 1}}, {TestNumberOfRows: {lt: 1}}] | fail | 3",
                "[{TestNumberOfRows: {lt: 1}, skipped_below: 1000}]                       | fail      | 3",
                "[{TestNumberOfRows: {lt: 1}, skipped_below: 1000}, {TestNumberOfColumns: {gt: 1}}] | fail | 0",
                "[TestColumnDrift: {column_name: fare}]                                   | fail      | 3",
                "[{TestColumnValueMean: {column_name: gone, lt: 1}}]                      | fail      | 3",
                "[TestNumberOfRow]                                                        | fail      | 2",
                "[]                                                                       | fail      | 2",
            })
    void ofTests(String tests, String failOn, int code) {
        Shell.Result result = test(tests, "--fail-on", failOn);
        assertThat(result.code()).as(result.out() + result.err()).isEqualTo(code);
    }

    @Test
    void againstAReference() {
        assertThat(shell.run("test", "-d", "$/same.csv", "-r", "$/jan.csv").code())
                .isZero();
        Shell.Result drifted = shell.run("test", "-d", "$/feb.csv", "-r", "$/jan.csv");
        assertThat(drifted.code()).isEqualTo(1);
        assertThat(drifted.out()).contains("FAIL    column 'fare' has drifted");
        assertThat(shell.run("report", "-d", "$/feb.csv", "-r", "$/jan.csv").code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tset",
                "test",
                "test -d $/jan.csv",
                "test -d $/jan.csv -s $/nope.yaml",
                "test -d $/jan.csv -r $/jan.csv --fail-on never",
                "test -d $/jan.csv -r $/jan.csv --out pdf=x",
                "test -d $/jan.csv -r $/jan.csv --out html",
                "test -d $/jan.csv -r $/jan.csv --time yesterday",
                "test -d $/jan.csv -r $/jan.csv --data-sql select",
                "test -d jdbc:h2:mem:x -r $/jan.csv",
                "test -d $/jan.csv -r $/jan.csv --csv-separator ab",
                "test -d $/jan.csv -r $/jan.csv --csv-kind fare=nume",
                "report -d $/jan.csv --preset DataDrift",
                "profile -d $/jan.csv -o $/jan.bin",
                "dashboard --history $/ -o $/x.html --from 2022-01-01T00:00:00Z",
                "dashboard --history $/ -o $/x.html --reports javascript:{date}",
                "dashboard --history $/ -o $/x.html --false-alerts 2",
                "suggest $/jan.csv --false-alarms 2",
                "explain TestColumnDrfit",
                "schema swagger"
            })
    void ofMistakes(String line) {
        Shell.Result result = shell.run(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(result.code()).as(result.out() + result.err()).isEqualTo(2);
        assertThat(result.err()).startsWith("driftlib: ").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$/nope.csv", "$/empty", "$/bad.parquet", "$/bad.profile", "jdbc:nothing:here", "$/*.parquet"})
    void ofDataThatCannotBeRead(String source) {
        shell.file("bad.parquet", "no");
        shell.file("bad.profile", "no");
        shell.file("empty/readme.md", "no data");
        String[] sql = source.startsWith("jdbc:") ? new String[] {"--data-sql", "select 1"} : new String[0];
        String[] arguments = new String[sql.length + 3];
        System.arraycopy(new String[] {"report", "-d", source}, 0, arguments, 0, 3);
        System.arraycopy(sql, 0, arguments, 3, sql.length);
        Shell.Result result = shell.run(arguments);
        assertThat(result.code()).as(result.out() + result.err()).isEqualTo(3);
        assertThat(result.err()).startsWith("driftlib: cannot read ");
    }

    @Test
    void ofWhatCannotBeDelivered() {
        shell.file("in-the-way", "");
        assertThat(test("[{TestNumberOfRows: {gt: 1}}]", "--out", "json=$/in-the-way/r.json")
                        .code())
                .isEqualTo(4);
        assertThat(test("[{TestNumberOfRows: {lt: 1}}]", "--out", "json=$/in-the-way/r.json,junit=$/r.xml")
                        .code())
                .isEqualTo(4);
        assertThat(shell.text("r.xml")).contains("<failure");
        assertThat(test("[{TestColumnValueMean: {column_name: zone, lt: 1}}]", "--sink", "jdbc:nothing:here")
                        .code())
                .isEqualTo(3);
        assertThat(test("[{TestNumberOfRows: {gt: 1}}]", "--sink", "jdbc:nothing:here")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void theWorstWins() {
        assertThat(ExitCode.FAILED.worse(ExitCode.UNDELIVERED)).isEqualTo(ExitCode.UNDELIVERED);
        assertThat(ExitCode.UNDELIVERED.worse(ExitCode.UNJUDGED)).isEqualTo(ExitCode.UNJUDGED);
        assertThat(ExitCode.UNJUDGED.worse(ExitCode.USAGE)).isEqualTo(ExitCode.USAGE);
        assertThat(ExitCode.FAILED.worse(ExitCode.PASSED)).isEqualTo(ExitCode.FAILED);
    }
}
