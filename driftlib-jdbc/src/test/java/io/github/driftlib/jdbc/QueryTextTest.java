package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Semicolons at the end of a query do not matter; those anywhere else stay. */
class QueryTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select 1;|select 1",
                "select 1 ; ;|select 1",
                "select ';' as a;|select ';' as a",
                "select 1; -- the ; last line|select 1  -- the ; last line",
                "select 1; /* over; */ /* done */|select 1  /* over; */ /* done */",
                "select \"a;\"\"b\" from t;|select \"a;\"\"b\" from t",
                "select E'it\\'s;' as a;|select E'it\\'s;' as a",
                "select $x$;$$;$x$ as a;|select $x$;$$;$x$ as a",
                "select [it's];|select [it's]"
            })
    void semicolonsAtTheEndAreBlanks(String sql, String without) {
        assertThat(QueryText.withoutEnd(sql).stripTrailing()).isEqualTo(without);
    }

    @Test
    void otherSemicolonsStay() {
        for (String sql : List.of(
                "select ';'",
                "select 1 -- a;",
                "select 1 /* ; */",
                "select $$;$$",
                "select \";\"",
                "select 1; select 2",
                "select '--' as a, ';'")) {
            assertThat(QueryText.withoutEnd(sql)).isEqualTo(sql);
        }
        String large = "select '" + "it''s; ".repeat(100_000) + "'";
        assertThat(QueryText.withoutEnd(large + ";")).isEqualTo(large + " ");
    }

    @Test
    void questionMarksOfValuesAreCounted() {
        assertThat(QueryText.questionMarks("select '?', \"?\" from t where a = ? and b ?? 'x' and c in (?,?) -- ?"))
                .isEqualTo(3);
    }
}
