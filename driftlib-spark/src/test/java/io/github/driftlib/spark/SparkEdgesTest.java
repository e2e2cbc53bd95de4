package io.github.driftlib.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Values at the ends of Spark's types, groups that are nearly the same, and frames of nothing. */
class SparkEdgesTest {

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = LocalSpark.start(
                "ERROR",
                Map.of("spark.sql.geospatial.enabled", true, "spark.sql.session.timeZone", "America/New_York"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static SparkProfiles of(String query) {
        return SparkProfiles.of(spark.sql(query).repartition(2));
    }

    private static EmpiricalDistribution times(Profile profile, String name) {
        return profile.summary(Summarizers.distribution(new DerivedColumn.Stored(name)));
    }

    @Test
    void timesThatCannotBeHeldAreMissingWithARemark() {
        Profile profile = of("select timestamp_micros(m) as t, date_from_unix_date(d) as d,"
                        + " timestamp_ntz'0900-01-01 00:00:00' as n from values"
                        + " (-9223372036854775808L, 2147483647), (9223372036854775807L, -2147483648),"
                        + " (-33765897600000000L, -390809) as v(m, d)")
                .profile();

        assertThat(profile.remarks()).containsExactly(Remark.timesOutOfRange("t", 1), Remark.timesOutOfRange("d", 2));
        assertThat(times(profile, "t").max()).isEqualTo(Long.MAX_VALUE);
        assertThat(DatetimeColumn.toInstant((long) times(profile, "t").min()))
                .isEqualTo(Instant.parse("0900-01-01T00:00:00Z"));
        assertThat(DatetimeColumn.toInstant((long) times(profile, "d").min()))
                .isEqualTo(Instant.parse("0900-01-01T00:00:00Z"));
        assertThat(DatetimeColumn.toInstant((long) times(profile, "n").min()))
                .isEqualTo(Instant.parse("0900-01-01T00:00:00Z"));
    }

    @Test
    void zerosOfEitherSignAreOneGroup() {
        String query =
                "select cast(k as TYPE) as k, v from values (double('-0.0'), 1), (0D, 2), (double('NaN'), 3) as t(k, v)";
        for (String type : List.of("double", "float")) {
            Map<List<Optional<String>>, Profile> groups =
                    of(query.replace("TYPE", type)).groupBy("k").profiles();
            assertThat(groups.keySet()).containsExactly(List.of(Optional.of("0.0")), List.of(Optional.of("NaN")));
            assertThat(groups.get(List.of(Optional.of("0.0"))).rowCount()).isEqualTo(2);
        }
    }

    /** Both are 01:30 on the clocks of New York, of which one hour came twice. */
    @Test
    void timesOfOneWallClockAreTwoGroupsInTheOrderOfTheTexts() {
        assertThat(of("select timestamp_seconds(s) as k, t, 1 as v from values (1667716200, 'b'), (1667712600, 'b'),"
                                + " (1667712600, 'aa'), (null, 'c') as x(s, t)")
                        .columns("v")
                        .groupBy("k", "t")
                        .profiles()
                        .keySet())
                .containsExactly(
                        List.of(Optional.empty(), Optional.of("c")),
                        List.of(Optional.of("2022-11-06T05:30:00Z"), Optional.of("aa")),
                        List.of(Optional.of("2022-11-06T05:30:00Z"), Optional.of("b")),
                        List.of(Optional.of("2022-11-06T06:30:00Z"), Optional.of("b")));
    }

    @Test
    void groupsOfValuesWhoseTextsCanBeEqualAreRefused() {
        for (String value : List.of(
                "binary('x')",
                "array('a, b')",
                "map(1, 2)",
                "struct(1)",
                "parse_json('1')",
                "st_geogfromwkb(X'0101000000000000000000F03F0000000000000040')")) {
            SparkProfiles profiles = SparkProfiles.of(spark.sql("select " + value + " as k, 1 as v"));
            assertThatThrownBy(() -> profiles.groupBy("v", "k"))
                    .as(value)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "columns must hold values whose texts differ where they do, but 'k' is of" + " the type ");
        }
        for (String value : List.of(
                "null",
                "1.50",
                "true",
                "date'2022-02-01'",
                "timestamp_ntz'2022-02-01 00:00:00'",
                "time'10:00:00'",
                "interval '1' day",
                "interval '1-2' year to month",
                "make_interval(1, 2)")) {
            assertThat(of("select " + value + " as k, 1 as v").groupBy("k").profiles())
                    .as(value)
                    .hasSize(1);
        }
    }

    @Test
    void textsThatACollationTakesForEqualAreTwoGroups() {
        assertThat(of("select k collate UTF8_LCASE as k, 1 as v from values ('a'), ('A') as t(k)")
                        .groupBy("k")
                        .profiles())
                .hasSize(2);
    }

    @Test
    void aRemarkIsOfTheRowsOfItsGroup() {
        Map<List<Optional<String>>, Profile> groups =
                of("select * from values (0, 1L), (1, 9007199254740993L), (1, 2L) as t(k, v)")
                        .columns("v")
                        .groupBy("k")
                        .profiles();
        Profile none = groups.get(List.of(Optional.of("0")));
        Profile one = groups.get(List.of(Optional.of("1")));

        assertThat(none.remarks()).isEmpty();
        assertThat(one.remarks()).containsExactly(Remark.largeWholeNumbers("v", 1));
        for (Profile profile : List.of(none, one)) {
            assertThat(profile.outline().columns()).containsOnlyKeys("v");
            assertThat(profile.outline().columns().get("v").kind()).isEqualTo(ColumnKind.CATEGORICAL);
        }
    }

    @Test
    void decimalsThatDoublesRoundAreCounted() {
        assertThat(of("select * from values (9007199254740993.00), (9007199254740993.50), (1.25), (null) as t(x)")
                        .profile()
                        .remarks())
                .containsExactly(Remark.roundedWholeNumbers("x", 1));
    }

    @Test
    void aColumnWithoutATypeIsMissing() {
        Profile profile = of("select null as x, 1 as y").profile();
        assertThat(profile.outline().columns()).containsOnlyKeys("x", "y");
        assertThat(profile.rowCount()).isEqualTo(1);
    }

    @Test
    void framesAndColumnsThatCannotBeAreTold() {
        assertThatThrownBy(() -> SparkProfiles.of(spark.emptyDataFrame()).profile())
                .hasMessage("frame must have a column at least that can be held, but had none");
        assertThatThrownBy(() -> of("select binary('x') as b").profile())
                .hasMessage("frame must have a column at least that can be held, but had only others: [column 'b' was"
                        + " left out, for values of the type binary cannot be held]");
        assertThatThrownBy(() -> of("select 1 as k").groupBy("k").profiles())
                .hasMessage(
                        "frame must have a column at least that can be held beside those it is grouped by, but had none");
        assertThatThrownBy(() ->
                        SparkProfiles.of(spark.sql("select 1 as x, 2 as X")).profile())
                .hasMessage(
                        "columns must differ in name, but 'X' is there beside 'x', which Spark tells apart only with"
                                + " spark.sql.caseSensitive");
        assertThatThrownBy(
                        () -> SparkProfiles.of(spark.readStream().format("rate").load()))
                .hasMessage("frame must have an end, but was a stream: give the batches of foreachBatch");
        assertThatThrownBy(() -> of("select 1 as k").columns("k", "k"))
                .hasMessage("names must differ, but were [k, k]");
        assertThatThrownBy(() -> of("select 1 as k").columns((String[]) null))
                .hasMessage("names must be given, but was null");
        assertThatThrownBy(() -> of("select 1 as k").groupBy((String[]) null))
                .hasMessage("columns must be given, but was null");
        assertThatThrownBy(() -> of("select 1 as k").groupBy((String) null))
                .hasMessage("column must be given, but was null");
    }
}
