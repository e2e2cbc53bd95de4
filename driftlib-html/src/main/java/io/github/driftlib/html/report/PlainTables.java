package io.github.driftlib.html.report;

import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.page.Essence.PlainTable;
import io.github.driftlib.test.TestStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a report for readers without scripts: the tests that did not pass, or the columns and what the metrics
 * of the whole data set have as tables.
 */
public final class PlainTables {

    private static final int MOST_ROWS = 1000;
    private static final int MOST_ROWS_OF_CARDS = 50;
    private static final int MOST_TABLES = 20;

    private PlainTables() {}

    /** Those of a page. */
    public static List<PlainTable> of(ReportPage page) {
        List<PlainTable> tables = new ArrayList<>();
        List<TestRow> failed = page.tests().stream()
                .filter(test -> test.status() != TestStatus.SUCCESS && test.status() != TestStatus.SKIPPED)
                .limit(MOST_ROWS)
                .toList();
        if (!failed.isEmpty()) {
            tables.add(new PlainTable(
                    "Tests that did not pass",
                    List.of("outcome", "test", "found"),
                    failed.stream()
                            .map(test -> List.of(
                                    test.status().name().toLowerCase(Locale.ROOT), test.name(), test.description()))
                            .toList()));
        }
        if (page.tests().isEmpty() && !page.columns().isEmpty()) {
            tables.add(new PlainTable(
                    "Columns",
                    List.of("column", "verdict", "score", "limit", "stat test", "missing"),
                    page.columns().stream()
                            .limit(MOST_ROWS)
                            .map(PlainTables::row)
                            .toList()));
        }
        if (page.tests().isEmpty()) {
            ofCards(page.cards()).limit(MOST_TABLES).forEach(tables::add);
        }
        return tables;
    }

    private static Stream<PlainTable> ofCards(List<ReportPage.Shown> cards) {
        return cards.stream()
                .filter(card -> card.column().isEmpty())
                .flatMap(card -> card.blocks().stream()
                        .filter(Table.class::isInstance)
                        .map(block -> ofCard(card.title(), (Table) block)));
    }

    private static PlainTable ofCard(String title, Table table) {
        return new PlainTable(
                title.isEmpty() || title.equals(table.title()) ? table.title() : title + ": " + table.title(),
                table.columns(),
                table.rows().stream()
                        .limit(MOST_ROWS_OF_CARDS)
                        .map(row -> row.stream().map(PlainTables::cell).toList())
                        .toList());
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? FindingWords.number(number.doubleValue()) : "–";
        }
        return value == null ? "–" : value instanceof Boolean is ? (is ? "yes" : "no") : String.valueOf(value);
    }

    private static List<String> row(ColumnRow column) {
        ColumnRow.Drift drift = column.drift();
        String missing = column.missing() == null ? "" : FindingWords.percent(column.missing());
        return drift == null
                ? List.of(column.name(), "not judged", "", "", "", missing)
                : List.of(
                        column.name(),
                        drift.verdict(),
                        FindingWords.number(drift.score()),
                        drift.rule() + " " + FindingWords.number(drift.threshold()),
                        drift.test(),
                        missing);
    }
}
