package io.github.driftlib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of mistakes: in words of the shell, once, and with the name that was probably meant. */
class MistakesTest {

    private static final List<String> OF_SQL = List.of("sum", "CAST", "any_value");

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void files() {
        shell = new Shell(folder);
        shell.file("jan.csv", Shell.trips(1, 50, 0));
        shell.file("header.csv", "fare,zone,minutes,model\n");
    }

    private String error(String line) {
        Shell.Result result = shell.run(line.split(" "));
        assertThat(result.out()).as(line).isEmpty();
        return result.err().lines().findFirst().orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "rport -d $/jan.csv | the command must be one of [report, test, suggest, describe, profile, compare, dashboard, explain, schema, generate-completion], but was 'rport'; the nearest name is 'report'",
                "report -d $/jan.csv extra | 'driftlib report' must have options only, but has 'extra'",
                "report | --data must be given",
                "suggest | WINDOW must be given",
                "report -d | --data must have a value, but has none",
                "report -d $/jan.csv --csv-skip-lines x | --csv-skip-lines must be a whole number, but was 'x'",
                "suggest $/jan.csv --false-alarms x | --false-alarms must be a number, but was 'x'",
                "report -d $/jan.csv --csv-quote ab | --csv-quote must be one character, but was 'ab'",
                "report -d $/jan.csv --csv-encoding utf9 | --csv-encoding must be an encoding that Java knows, such as UTF-8 or windows-1252, but was 'utf9'",
                "report -d $/jan.csv --time today | --time must be a date or a time, such as 2022-02-01 or 2022-02-01T00:00:00Z, but was 'today'",
                "test -d $/jan.csv -r $/jan.csv --fail-on warnin | --fail-on must be one of [fail, warning, undecided], but was 'warnin'; the nearest name is 'warning'",
                "report -d $/jan.csv --csv-kind fare=nume | the --csv-kind of 'fare' must be one of [num, cat, datetime, text], but was 'nume'; the nearest name is 'num'",
                "report -d $/jan.csv --csv-kind fare | --csv-kind must be NAME=VALUE, but was 'fare'",
                "report -d $/jan.csv --columns faer | cannot read jan.csv: column must be one of [fare, zone, minutes, model] of file jan.csv, but was 'faer'; the nearest name is 'fare'",
                "report -d $/nowhere | cannot read nowhere: no such file or folder",
                "dashboard --history $/nowhere -o $/d.html | cannot read nowhere: no such file or folder",
                "dashboard --history $/none -o $/d.html | cannot read none: it holds no run; --sink keeps them",
                "dashboard --history $/none -o $/d.html --from 2022-01-02 --to 2022-01-01 | --from must be before --to, but was 2022-01-02T00:00:00Z, and --to 2022-01-01T00:00:00Z",
                "suggest $/header.csv | cannot read header.csv: a window must have a row, but it has none",
                "report -d jdbc:oracle:thin:@h --data-sql x | cannot read jdbc:oracle:thin:@h: there is no driver for jdbc:oracle: name its jar (com.oracle.database.jdbc:ojdbc11) by --driver-path; those of PostgreSQL and DuckDB are in the program",
                "report -d $/jan.csv --driver-path $/none | --driver-path must name a jar with a JDBC driver, but 'none' has none",
                "report -d $/jan.csv --driver-path $/h2.jar | --driver-path must name a jar or a folder of jars, but 'h2.jar' is not there",
            })
    void areToldInPlainWords(String line, String words) throws IOException {
        Files.createDirectories(folder.resolve("none"));
        assertThat(error(line)).isEqualTo("driftlib: " + words);
    }

    @Test
    void misspeltOptionsHaveANearestName() {
        assertThat(error("report -d $/jan.csv --colums a"))
                .startsWith("driftlib: an option of 'driftlib report' must be one of [--columns, ")
                .endsWith(" more], but was '--colums'; the nearest name is '--columns'");
    }

    @Test
    void nothingIsJudgedWhereThereIsNoRow() {
        for (String line : List.of(
                "report -d $/header.csv", "report -d $/header.csv -r $/jan.csv", "test -d $/header.csv -r $/jan.csv")) {
            Shell.Result result = shell.run(line.split(" "));
            assertThat(result.code()).as(line).isEqualTo(3);
            assertThat(result.err().strip()).isEqualTo("driftlib: --data must have a row, but header.csv has none");
            assertThat(result.out()).doesNotContain("Nothing beyond what chance explains");
        }
        assertThat(shell.run("report", "-d", "$/jan.csv", "-r", "$/header.csv").err())
                .startsWith("driftlib: --reference must have a row, but header.csv has none");
        assertThat(shell.run("describe", "-d", "$/header.csv").out())
                .contains("header.csv has no row; of what kinds its columns are is not known");
    }

    @Test
    void columnsOfASuiteThatAreNotThereAreToldAtTheirPlace() {
        shell.file("s.yaml", "version: 1\ncolumns: {categorical: [zoen]}\ntests: [TestNumberOfRows]\n");
        Shell.Result result = shell.run("test", "-d", "$/jan.csv", "-s", "$/s.yaml");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().strip())
                .isEqualTo("driftlib: s.yaml:2:25: column must be one of [fare, zone, minutes, model], but was 'zoen';"
                        + " the nearest name is 'zone'");
    }

    @Test
    void optionsAreNamedAndNotMethods() throws IOException {
        Files.write(folder.resolve("latin.csv"), "a,b\n\u00e4,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(error("report -d $/latin.csv")).endsWith("; --csv-encoding says another one");
        shell.file("numbers.csv", "1,2\n3,4\n");
        assertThat(error("report -d $/numbers.csv"))
                .endsWith("; --no-csv-header reads a file without names, --csv-header one with such names");
        shell.file("dates.csv", "day,x\n01.02.2022,1\n02.02.2022,2\n");
        assertThat(shell.run("report", "-d", "$/dates.csv", "--out", "md=-").out())
                .contains("--csv-date-format says of which form")
                .doesNotContain("(...)");
    }

    /** Each method that a message of reading names has its option. */
    @Test
    void eachMethodOfAMessageHasAnOption() throws IOException {
        Pattern method = Pattern.compile("\"[^\"]*\\b(\\w+)\\(\\.\\.\\.\\)[^\"]*\"");
        try (Stream<Path> sources = Files.walk(Path.of("../driftlib-duckdb/src/main/java"))) {
            List<String> left = sources.filter(source -> source.toString().endsWith(".java"))
                    .flatMap(source -> method.matcher(read(source)).results().map(MatchResult::group))
                    .filter(text -> OptionWords.of(text).contains("(...)"))
                    .filter(text -> OF_SQL.stream().noneMatch(sql -> text.contains(sql + "(...)")))
                    .toList();
            assertThat(left).isEmpty();
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A driver that the program does not have comes from its jar. */
    @Test
    void driversComeFromJars() {
        Path jar = Path.of(org.h2.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Shell.Result result = shell.run(
                "describe", "-d", "jdbc:h2:mem:x", "--data-sql", "select 1 as fare", "--driver-path", jar.toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("FARE");
    }

    @Test
    void numbersOfThingsAgreeWithTheirNouns() {
        shell.file("one.csv", "fare\n1\n");
        assertThat(shell.run("profile", "-d", "$/one.csv", "-o", "$/one.profile")
                        .out())
                .startsWith("1 row, 1 column: ");
    }
}
