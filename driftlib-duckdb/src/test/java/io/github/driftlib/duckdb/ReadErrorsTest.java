package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadErrorsTest {

    @TempDir
    private Path folder;

    private Path good() {
        return Fixture.parquet(folder.resolve("good.parquet"), "select 1 as fare, 'x' as zone");
    }

    @Test
    void missingFile() {
        Path missing = folder.resolve("missing.parquet");

        for (DataReader reader :
                List.of(DataFiles.parquet(missing), DataFiles.csv(missing), DataFiles.json(missing.toString()))) {
            assertThatThrownBy(reader::read)
                    .isInstanceOf(DataReadException.class)
                    .hasMessage("file must exist, but was " + missing);
        }
        assertThatThrownBy(() -> DataFiles.parquet(List.of(good(), missing)).batches(10))
                .hasMessage("file must exist, but was " + missing);
    }

    @Test
    void directory() {
        assertThatThrownBy(() -> DataFiles.parquet(folder).read())
                .hasMessage("file must not be a directory, but was " + folder);
    }

    @Test
    void emptyFile() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));

        assertThatThrownBy(() -> DataFiles.csv(empty).read()).hasMessage("file must not be empty, but was " + empty);
        assertThatThrownBy(() -> DataFiles.parquet(folder + "/*.csv").read())
                .isInstanceOf(DataReadException.class)
                .hasMessage("file must not be empty, but was " + empty);
    }

    @Test
    void textNamedParquet() throws IOException {
        Path text = Files.writeString(folder.resolve("text.parquet"), "fare,zone\n1,x\n2,y\n");

        assertThatThrownBy(() -> DataFiles.parquet(text).read())
                .isInstanceOf(DataReadException.class)
                .hasCauseInstanceOf(SQLException.class)
                .hasMessageStartingWith("file must be a readable Parquet file, but was " + text + ": ");
    }

    @Test
    void truncatedParquet() throws IOException {
        Path whole = good();
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.parquet"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> DataFiles.parquet(half).read())
                .isInstanceOf(DataReadException.class)
                .hasMessageStartingWith("file must be a readable Parquet file, but was " + half + ": ");
        assertThatThrownBy(() -> DataFiles.parquet(List.of(whole, half)).read())
                .hasMessageContaining("files must be readable Parquet files")
                .hasMessageContaining("half.parquet");
    }

    @Test
    void corruptPageIsNeverTheEndOfTheData() throws IOException {
        Path file = Fixture.parquet(
                folder.resolve("corrupt.parquet"), "select i as id, hash(i) as h from range(3000000) t(i)");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length - bytes.length / 4; i < bytes.length - bytes.length / 4 + 5_000; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(file, bytes);

        assertThatThrownBy(() -> DataFiles.parquet(file).threads(1).read())
                .isInstanceOf(DataReadException.class)
                .hasMessageStartingWith("file must be a readable Parquet file, but was " + file + ": ")
                .hasMessageContaining("is damaged");
        assertThatThrownBy(() -> DataFiles.parquet(file).where("h > ?", 0).read())
                .hasMessageStartingWith("file must be a readable Parquet file, but was " + file + ": ");
    }

    @Test
    void lateFailureComesAfterTheBatchesBeforeIt() {
        Path file = Fixture.parquet(folder.resolve("late.parquet"), "select i as id from range(3000000) t(i)");
        DataReader reader = DataFiles.sql(
                        "select (case when id = 2900000 then 'x' else '1' end)::int as n from read_parquet(?)", file)
                .threads(1);

        AtomicInteger rows = new AtomicInteger();
        assertThatThrownBy(() -> {
                    try (DataBatches batches = reader.batches(100_000)) {
                        batches.forEach(batch -> rows.addAndGet(batch.rowCount()));
                    }
                })
                .isInstanceOf(DataReadException.class)
                .hasMessageStartingWith("sql must be a query that DuckDB can run, but was select (case")
                .hasMessageEndingWith(": the value 'x' is none of whole numbers at character 54");
        assertThat(rows.get()).isBetween(100_000, 2_900_000);
        assertThatThrownBy(reader::read).isInstanceOf(DataReadException.class);
    }

    @Test
    void fileThatLacksAColumnLateInAQuery() {
        Path wide = Fixture.parquet(folder.resolve("a.parquet"), "select i as id, i as x from range(1000000) t(i)");
        Fixture.parquet(folder.resolve("b.parquet"), "select 1 as id");

        assertThatThrownBy(() -> DataFiles.sql("from read_parquet(?)", folder + "/?.parquet")
                        .threads(1)
                        .read())
                .isInstanceOf(DataReadException.class)
                .hasMessageContaining("b.parquet");
        assertThat(DataFiles.parquet(wide).read().rowCount()).isEqualTo(1_000_000);
    }

    @Test
    void globWithoutMatch() {
        assertThatThrownBy(() -> DataFiles.parquet(folder + "/*.parquet").read())
                .isInstanceOf(DataReadException.class)
                .hasMessage("glob must match at least one file, but was " + folder + "/*.parquet");
    }

    @Test
    void unknownColumns() {
        Path file = good();

        assertThatThrownBy(() ->
                        DataFiles.parquet(file).columns("fare", "fee", "FARE").read())
                .isInstanceOf(DataReadException.class)
                .hasMessage("column must be one of [fare, zone] of file " + file
                        + ", but was 'fee'; column must be one of [fare, zone] of file "
                        + file + ", but was 'FARE'; the nearest name is 'fare'");
    }

    @Test
    void unknownColumnInCondition() {
        Path file = good();

        assertThatThrownBy(() -> DataFiles.parquet(file).where("fee > 0").read())
                .isInstanceOf(DataReadException.class)
                .hasMessageStartingWith("where must be a condition on the columns [fare, zone] of file " + file
                        + ", but was fee > 0: ");
    }

    @Test
    void whatIsWrongWithAConditionIsSaidInPlainWords() {
        Path file = good();
        Map<String, String> said = new LinkedHashMap<>();
        said.put("faer > 1", "there is no column 'faer' at character 1; the nearest name is 'fare'");
        said.put(
                "fare > 1 and\n  faer > 1",
                "there is no column 'faer' at line 2, character 3; the nearest name is 'fare'");
        said.put("fare >", "it ends too early, or begins as no query does");
        said.put("fare >> > 1", "it is not SQL from '>' on, at character 9");
        said.put("fare = 1 order by 1", "it is not SQL from 'order' on, at character 10");
        said.put(
                "zone > 1",
                "a column of text and one of whole numbers cannot be compared at character 1; CAST(... AS ...) makes"
                        + " them alike");
        said.put("zone = 1", "the value 'x' of column 'zone' is none of whole numbers at character 1");
        said.put("fare = 'abc'", "the value 'abc' is none of whole numbers at character 8");
        said.put("not zone", "the value 'x' of column 'zone' is none of truth values at character 5");
        said.put(
                "zone + 1 > 2",
                "the function '+' cannot take text and whole numbers at character 6; CAST(... AS ...) makes values"
                        + " fit");
        said.put("nofunc(fare)", "there is no function 'nofunc' at character 1");
        said.put(
                "sum(fare) > 1",
                "a condition speaks of one row, so that sum(...) and the like cannot be in it at character 1");
        said.put(
                "fare in (select x from y)",
                "there is no table 'y' at character 24; a file is named as in read_parquet(?)");
        said.put("fare > ?", "it must have as many question marks as there are values");

        said.forEach((condition, problem) -> {
            assertThatThrownBy(() -> DataFiles.parquet(file).where(condition).read())
                    .isInstanceOf(DataReadException.class)
                    .hasCauseInstanceOf(SQLException.class)
                    .hasMessage("where must be a condition on the columns [fare, zone] of file " + file + ", but was "
                            + condition + ": " + problem);
        });
        assertThatThrownBy(() -> DataFiles.parquet(file).where("fare = 1", 5).read())
                .hasMessageEndingWith("it must have as many question marks as there are values");
    }

    @Test
    void aConditionOnTextFilesFailsInTheSameWords() throws IOException {
        Path csv = Files.writeString(folder.resolve("c.csv"), "fare,zone\n1,x\n");

        assertThatThrownBy(() -> DataFiles.csv(csv).where("faer > 1").read())
                .hasMessageEndingWith("there is no column 'faer' at character 1; the nearest name is 'fare'");
        assertThatThrownBy(() -> DataFiles.csv(csv).where("zone = 1").read())
                .hasMessageContaining("where must be a condition")
                .hasMessageEndingWith("the value 'x' of column 'zone' is none of whole numbers at character 1");
    }

    @Test
    void whatIsWrongWithAQueryIsSaidInPlainWords() throws IOException {
        Path text = Files.writeString(folder.resolve("t.parquet"), "no parquet at all");
        Map<String, String> said = new LinkedHashMap<>();
        said.put(
                "select faer from (select 1 as fare)",
                "there is no column 'faer' at character 8; the nearest name is 'fare'");
        said.put("select a.b from (select 1 as x) a", "there is no column 'b' at character 8");
        said.put("select fare frm x", "it is not SQL from 'x' on, at character 17");
        said.put(
                "select * from nowhere",
                "there is no table 'nowhere' at character 15; a file is named as in read_parquet(?)");
        said.put("select * from read_nothing('x')", "there is no function 'read_nothing' at character 15");
        said.put("select * from read_parquet('/none.parquet')", "file must exist, but was /none.parquet");
        said.put(
                "select * from read_parquet('" + text + "')",
                "file " + text + " does not begin and end as a Parquet file does");
        said.put("select cast('a' as int)", "the value 'a' is none of whole numbers at character 8");
        said.put(
                "select sum(x), y from (select 1 as x, 2 as y)",
                "the column 'y' must be in GROUP BY or in a function such as any_value(...) at character 16");
        said.put(
                "select * from read_parquet('https://localhost/x.parquet')",
                "it needs DuckDB's extension httpfs, but no extension is loaded; only local files are read");

        said.forEach(
                (sql, problem) -> assertThatThrownBy(() -> DataFiles.sql(sql).read())
                        .isInstanceOf(DataReadException.class)
                        .hasCauseInstanceOf(SQLException.class)
                        .hasMessage("sql must be a query that DuckDB can run, but was " + sql + ": " + problem));
    }

    @Test
    void anotherErrorOfDuckDbIsItsCause() {
        assertThatThrownBy(() -> DataFiles.sql("select error('boom')").read())
                .hasMessageEndingWith("; the cause says it in DuckDB's words")
                .hasMessageNotContaining("Error:")
                .cause()
                .hasMessageContaining("boom");
    }

    @Test
    void aPackedFileThatIsCutOff() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("fare\n1\n2\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        Path half = Files.write(folder.resolve("half.csv.gz"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> DataFiles.csv(half).read())
                .isInstanceOf(DataReadException.class)
                .hasMessageEndingWith("it ends in the middle, as a packed file does that was cut off");
    }

    @Test
    void conditionIsOneExpression() {
        assertThatThrownBy(() ->
                        DataFiles.parquet(good()).where("1=1) union (select 1").read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a bracket is closed that was not opened");
        for (String condition :
                List.of("1=0) or (1=1", "(1=1", "1=1; select 2", "zone = 'x", "1=1 /* /* */ ) */ or (1=1")) {
            assertThatThrownBy(() -> DataFiles.parquet(good()).where(condition))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("condition must be one piece of SQL, but ");
        }
        assertThat(DataFiles.parquet(good())
                        .where("zone <> ';)' /* ; */ -- )")
                        .read()
                        .rowCount())
                .isEqualTo(1);
        assertThatThrownBy(() -> DataFiles.parquet(good())
                        .where("(select count(*) from read_text('/etc/hostname')) = 1")
                        .read())
                .isInstanceOf(DataReadException.class)
                .hasMessageEndingWith(
                        ": it can open the files of its reader and no other, but was to open /etc/hostname");
        assertThatThrownBy(() -> DataFiles.parquet(good()).where("fare > ?").read())
                .isInstanceOf(DataReadException.class)
                .hasMessageContaining("fare > ?");
    }

    @Test
    void nestedColumn() {
        Path file = Fixture.parquet(folder.resolve("nested.parquet"), "select 1 as id, ['a'] as tags");

        Dataset read = DataFiles.parquet(file).read();
        assertThat(read.columnNames()).containsExactly("id");
        assertThat(read.remarks())
                .extracting(Remark::topic, Remark::column)
                .containsExactly(tuple(Remark.Topic.COLUMN_LEFT_OUT, "tags"));
        assertThatThrownBy(read::complete)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'tags'");
        assertThat(DataFiles.parquet(file).except("tags").strict().read().columnNames())
                .containsExactly("id");
        assertThatThrownBy(() -> DataFiles.parquet(file).except("tag").read()).hasMessageContaining("'tag'");
        assertThatThrownBy(() -> DataFiles.parquet(file).strict().read())
                .isInstanceOf(DataReadException.class)
                .hasMessageContaining("file " + file)
                .hasMessageContaining("'tags' is VARCHAR[]");
        assertThat(DataFiles.parquet(file).columns("id").read().columnNames()).containsExactly("id");
    }

    @Test
    void badQueries() {
        assertThatThrownBy(() -> DataFiles.sql("select fare from nowhere").read())
                .isInstanceOf(DataReadException.class)
                .hasMessageStartingWith("sql must be a query that DuckDB can run, but was select fare from nowhere: ");
        Path written = folder.resolve("written.csv");
        for (String sql : List.of(
                "select 1; select 2",
                "select 1) limit 0; COPY (select 42) TO '" + written + "'; select * from (select 1",
                "select 1) limit 0; INSTALL httpfs; LOAD httpfs; select * from (select 1")) {
            assertThatThrownBy(() -> DataFiles.sql(sql)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() ->
                        DataFiles.sql("copy (select 42) to '" + written + "'").read())
                .isInstanceOf(DataReadException.class);
        assertThatThrownBy(() -> DataFiles.sql("set threads = 1").read()).isInstanceOf(DataReadException.class);
        assertThat(written).doesNotExist();
        assertThatThrownBy(() -> DataFiles.sql("create table x (a int)").read()).isInstanceOf(DataReadException.class);
        assertThatThrownBy(() -> DataFiles.sql("select * from read_parquet('https://localhost/x.parquet')")
                        .read())
                .isInstanceOf(DataReadException.class)
                .hasMessageContaining("httpfs");
        assertThatThrownBy(
                        () -> DataFiles.sql("select range as x from range(?)").read())
                .isInstanceOf(DataReadException.class);
    }

    @Test
    void argumentsAreCheckedAtOnce() {
        DataReader reader = DataFiles.sql("select 1 as x");

        assertThatThrownBy(() -> DataFiles.parquet(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataFiles.sql(" ; ")).hasMessage("sql must be a query, but was blank");
        assertThatThrownBy(() -> DataFiles.sql("select ?", List.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("values must be");
        assertThatThrownBy(() -> reader.columns()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader.columns("x", "x")).hasMessage("columns must be distinct, but was [x, x]");
        assertThatThrownBy(() -> reader.where(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader.threads(0)).hasMessage("threads must be at least 1, but was 0");
        assertThatThrownBy(() -> reader.memoryLimit(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader.batches(0)).hasMessage("rows must be at least 1, but was 0");
    }
}
