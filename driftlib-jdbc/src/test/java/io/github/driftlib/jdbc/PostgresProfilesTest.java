package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.profile.Profile;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PostgresProfilesTest extends JdbcProfilesContract {

    private DataSource dataSource;

    @Override
    DataSource newDatabase() {
        dataSource = Databases.postgres();
        Databases.execute(
                dataSource,
                "create collation caseless (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
        return dataSource;
    }

    @Override
    String caseless() {
        return "varchar(9) collate caseless";
    }

    /** Rows that are written between two statements are in none of the counts. */
    @Test
    void allCountsAreOfTheSameRows() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            while (!done.get()) {
                Databases.execute(dataSource, "insert into trips (\"n\", \"zone\") values (1, null), (null, 'a')");
            }
        });
        writer.start();
        try {
            for (int round = 0; round < 20; round++) {
                Profile profile = JdbcProfiles.query(dataSource, "select \"n\", \"zone\", \"far\" from trips")
                        .mostExactValues(300)
                        .read()
                        .profile();
                EmpiricalDistribution n = profile.summary(Summarizers.distribution(new DerivedColumn.Stored("n")));
                assertThat(n.count() + n.missing()).isEqualTo(profile.rowCount());
            }
        } finally {
            done.set(true);
            writer.join();
        }
    }

    /** As many as a table can have; so many in one statement would take PostgreSQL many minutes to plan. */
    @Test
    void manyColumnsAreCounted() {
        String sql = IntStream.range(0, 1_600)
                .mapToObj(column -> "nullif(x, " + column % 7 + ") as k" + column)
                .collect(Collectors.joining(", ", "select ", " from generate_series(1, 5) x"));
        DatabaseProfile profile = JdbcProfiles.query(dataSource, sql).read();

        assertThat(profile.counted()).hasSize(1_600);
        Profile own = Profile.builder()
                .mostExactValues(JdbcProfiles.DEFAULT_MOST_EXACT_VALUES)
                .mostLabels(JdbcProfiles.DEFAULT_MOST_EXACT_VALUES)
                .add(JdbcDatasets.query(dataSource, sql))
                .build();
        assertThat(profile.profile().toBytes()).isEqualTo(own.toBytes());
    }

    /** A question mark is a value, also where it is meant as an operator of JSON, which two of them are. */
    @Test
    void mistakesInValuesAreTold() {
        assertThatThrownBy(() -> JdbcProfiles.query(dataSource, "select '{}'::jsonb ? 'a' as x")
                        .read())
                .isInstanceOf(JdbcReadException.class)
                .hasMessageEndingWith(
                        "it must have as many question marks as there are values, which are 0, but has 1");
        assertThatThrownBy(
                        () -> JdbcProfiles.query(dataSource, "select $1 as x").read())
                .isInstanceOf(JdbcReadException.class)
                .hasMessageEndingWith("its driver cannot say what its columns are");
        assertThat(JdbcProfiles.query(dataSource, "select '{}'::jsonb ?? 'a' as x")
                        .read()
                        .counted())
                .containsExactly("x");
    }

    @Test
    void whatHasNoEqualityIsReadByRow() {
        DatabaseProfile profile = JdbcProfiles.query(
                        dataSource,
                        "select '{}'::json as j, '(1,2)'::point as p, 'NaN'::numeric as n, 'infinity'::timestamp as t,"
                                + " 1.10 as d union all select '{}'::json, '(1,2)'::point, 1.0, now()::timestamp, 1.1")
                .read();

        assertThat(profile.streamed()).contains("j", "t");
        assertThat(profile.counted()).isEqualTo(Set.of("n", "d"));
        assertThat(profile.profile().rowCount()).isEqualTo(2);
    }
}
