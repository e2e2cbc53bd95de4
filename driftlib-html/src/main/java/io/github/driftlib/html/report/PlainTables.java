package io.github.driftlib.html.report;

import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.html.page.Essence.PlainTable;
import io.github.driftlib.test.TestStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a report for readers without scripts: the tests that did not pass, or the columns. */
public final class PlainTables {

    private static final int MOST_ROWS = 1000;

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
        return tables;
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
