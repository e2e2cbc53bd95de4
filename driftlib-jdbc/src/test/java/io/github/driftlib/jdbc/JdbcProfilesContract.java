package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Schema;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A profile that a database counted is that of its rows, whatever they hold. */
abstract class JdbcProfilesContract {

    private static final Report REPORT =
            Report.of(Presets.dataDrift(), Presets.dataQuality(), Metrics.missingValues(), Metrics.datasetSummary());

    private DataSource dataSource;

    abstract DataSource newDatabase();

    /** The type of texts for which upper and lower case are the same, or an ordinary one. */
    abstract String caseless();

    /** Texts for values that only this database has, as one column; none by default. */
    List<String> floats() {
        return List.of("'NaN'", "'Infinity'", "'-Infinity'");
    }

    /** The columns that this database cannot count. */
    Set<String> uncounted() {
        return Set.of();
    }

    @BeforeEach
    void fill() {
        dataSource = newDatabase();
        Databases.execute(
                dataSource,
                "create table trips (\"n\" integer, \"big\" bigint, \"fare\" numeric(10, 2), \"far\" double precision,"
                        + " \"paid\" boolean, \"zone\" " + caseless() + ", \"code\" char(4), \"day\" date,"
                        + " \"at\" timestamp, \"nothing\" varchar(9), \"half\" real)");
        Random random = new Random(7);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 900; row++) {
            rows.add(
                    row % 97 == 0 ? "(null, null, null, null, null, null, null, null, null, null, null)" : row(random));
        }
        Databases.execute(dataSource, "insert into trips values " + String.join(", ", rows));
    }

    private String row(Random random) {
        List<String> floats = floats();
        String far = random.nextInt(9) == 0 && !floats.isEmpty()
                ? floats.get(random.nextInt(floats.size()))
                : random.nextInt(5) == 0 ? "-0.0" : String.valueOf(random.nextGaussian());
        String zone = List.of("'a'", "'A'", "'ä'", "'b '", "''", "null", "'it''s'", "'\u00e4'")
                .get(random.nextInt(8));
        return "(" + random.nextInt(5) + ", " + (random.nextInt(3) - 1) * 9_007_199_254_740_991L + ", "
                + random.nextInt(900) / 100.0 + ", " + far + ", "
                + (random.nextInt(9) == 0 ? "null" : random.nextBoolean())
                + ", " + zone + ", 'x" + random.nextInt(3) + "', '2022-02-0" + (1 + random.nextInt(9))
                + "', '2022-02-01 10:00:0" + random.nextInt(9) + ".5', null, " + random.nextInt(20) / 10.0 + ")";
    }

    private static Function<Schema, List<Summarizer<?>>> needs() {
        return REPORT.needs(DataDefinition.inferred());
    }

    void assertEqual(DatabaseProfile counted, String sql, Object... values) {
        Dataset rows = JdbcDatasets.query(dataSource, sql, values);
        Profile own = Profile.builder().needs(needs()).add(rows).build();
        assertThat(counted.profile().outline()).isEqualTo(own.outline());
        assertThat(json(counted.profile())).isEqualTo(json(own));
    }

    private static String json(Profile profile) {
        return REPORT.run(RunData.of(profile).withReference(profile).withInfo(RunInfo.of("trips", Instant.EPOCH)))
                .toJson();
    }

    JdbcProfiles profiles(String sql) {
        return JdbcProfiles.query(dataSource, sql).needs(needs());
    }

    @Test
    void countsAreThoseOfTheRows() {
        DatabaseProfile counted = profiles("select * from trips").read();

        assertThat(counted.streamed()).isEqualTo(uncounted());
        assertEqual(counted, "select * from trips");
    }

    @Test
    void whatHasTooManyValuesIsReadByRow() {
        DatabaseProfile counted =
                profiles("select * from trips").mostExactValues(300).read();

        assertThat(counted.streamed()).contains("far", "fare").doesNotContain("zone");
        Profile own = Profile.builder()
                .mostExactValues(300)
                .mostLabels(300)
                .needs(needs())
                .add(JdbcDatasets.query(dataSource, "select * from trips"))
                .build();
        assertThat(json(counted.profile())).isEqualTo(json(own));
    }

    /** The error of a regression is made of two columns, whose combinations the database counts. */
    @Test
    void combinationsOfColumnsAreCounted() {
        String sql = "select \"n\" as \"target\", \"half\" as \"prediction\", \"zone\" from trips";
        DataDefinition definition = DataDefinition.builder()
                .target("target")
                .prediction("prediction")
                .task(DataDefinition.Task.REGRESSION)
                .build();
        Report report = Report.of(Metrics.regressionQuality());
        DatabaseProfile counted = JdbcProfiles.query(dataSource, sql)
                .needs(report.needs(definition))
                .read();
        Profile own = Profile.builder()
                .needs(report.needs(definition))
                .add(JdbcDatasets.query(dataSource, sql))
                .build();

        assertThat(counted.rowsRead()).isLessThan(500);
        assertThat(report.run(RunData.of(counted.profile()).withDefinition(definition))
                        .get(Metrics.regressionQuality()))
                .isEqualTo(
                        report.run(RunData.of(own).withDefinition(definition)).get(Metrics.regressionQuality()));
    }

    @Test
    void noRowsAndOneColumn() {
        assertEqual(profiles("select * from trips where 1 = 0").read(), "select * from trips where 1 = 0");
        assertEqual(profiles("select \"nothing\" from trips -- the last line").read(), "select \"nothing\" from trips");
    }

    @Test
    void wholeNumbersBeyondDoublesStayApart() {
        Databases.execute(dataSource, "insert into trips (\"big\") values (9007199254740993), (9007199254740992)");
        DatabaseProfile counted = profiles("select \"n\", \"big\" from trips").read();

        assertThat(counted.streamed()).containsExactly("big");
        assertEqual(counted, "select \"n\", \"big\" from trips");
    }

    @Test
    void columnsWhoseNamesDifferInCaseStayApart() {
        String sql = "select \"n\" as \"x\", \"zone\" as \"X\", \"paid\" as \"X_1\" from trips";

        assertEqual(profiles(sql).read(), sql);
    }

    @Test
    void aColumnReadByRowTellsOnceWhatWasShortened() {
        String sql = "select '" + "x".repeat(300) + "' || \"n\" as \"long\" from trips";

        assertThat(profiles(sql).mostExactValues(2).read().profile().remarks()).hasSize(1);
        assertThat(profiles(sql).read().profile().remarks()).hasSize(1);
    }

    @Test
    void valuesAreBoundInEachStatement() {
        DatabaseProfile some = JdbcProfiles.query(dataSource, "select \"n\", \"zone\" from trips where \"n\" = ?", 3)
                .read();

        assertThat(some.profile().rowCount())
                .isEqualTo(JdbcDatasets.query(dataSource, "select 1 as \"x\" from trips where \"n\" = 3")
                        .rowCount());
    }

    /** Of what type the column is, is known only with the value, and to H2 and DuckDB only once the query runs. */
    @Test
    void aQuestionMarkCanBeAColumn() {
        String sql = "select \"n\", ? as \"x\" from trips where \"n\" > ?";
        for (Object value : Arrays.asList(1, 1.5, "a", LocalDate.EPOCH, 9_007_199_254_740_993L, null)) {
            assertEqual(
                    JdbcProfiles.query(dataSource, sql, value, 2).needs(needs()).read(), sql, value, 2);
        }
    }

    @Test
    void mistakesAreTold() {
        assertThatThrownBy(() -> profiles("select * from nowhere").read()).isInstanceOf(JdbcReadException.class);
        assertThatThrownBy(() -> profiles("select 1 as \"a\", 2 as \"a\"").read())
                .isInstanceOf(JdbcReadException.class);
        assertThatThrownBy(() -> profiles(" ")).hasMessage("sql must be a query, but was blank");
        assertThatThrownBy(() -> profiles("select 1").mostExactValues(0))
                .hasMessage("mostExactValues must be at least 1, but was 0");
        for (List<Summarizer<?>> needs : Arrays.asList(null, Collections.<Summarizer<?>>singletonList(null))) {
            for (String sql : List.of("select \"n\" from trips", "select ? as \"x\" from trips")) {
                Object[] values = sql.contains("?") ? new Object[] {1} : new Object[0];
                assertThatThrownBy(() -> JdbcProfiles.query(dataSource, sql, values)
                                .needs(columns -> needs)
                                .read())
                        .hasMessage("summarizers must be a list without null, but was " + needs);
            }
        }
    }
}
