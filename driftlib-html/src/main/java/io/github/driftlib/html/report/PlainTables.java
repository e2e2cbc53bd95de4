package io.github.driftlib.html.report;

import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.page.Essence.PlainTable;
import io.github.driftlib.test.TestResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a report for readers without scripts: the tests that did not pass, or the columns and what the metrics
 * of the whole data set have as tables.
 */
public final class PlainTables {

    private static final int MOST_ROWS = 1000;
    private static final int MOST_ROWS_OF_CARDS = 50;
    private static final int MOST_ROWS_OF_LINES = 100;
    private static final int MOST_TABLES = 20;

    private PlainTables() {}

    /** Those of a page. */
    public static List<PlainTable> of(ReportPage page) {
        List<PlainTable> tables = new ArrayList<>();
        List<TestRow> failed = page.tests().stream()
                .filter(test ->
                        test.status() != TestResult.Status.SUCCESS && test.status() != TestResult.Status.SKIPPED)
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
        if (page.tests().isEmpty()) {
            columns(page.columns()).ifPresent(tables::add);
            ofCards(page).limit(MOST_TABLES).forEach(tables::add);
        }
        return tables.stream().map(PlainTables::withoutEmptyColumns).toList();
    }

    /** The columns, where anything but their names is known of them. */
    private static Optional<PlainTable> columns(List<ColumnRow> columns) {
        boolean judged = columns.stream().anyMatch(column -> column.drift() != null);
        PlainTable table = withoutEmptyColumns(new PlainTable(
                "Columns",
                List.of(
                        "column",
                        "verdict",
                        "score",
                        "limit",
                        "stat test",
                        "values",
                        "values of the reference",
                        "to see",
                        "missing"),
                columns.stream()
                        .limit(MOST_ROWS)
                        .map(column -> row(column, judged))
                        .toList()));
        return Optional.of(table).filter(some -> some.head().size() > 1);
    }

    /** The table, without the columns that are empty all the way down. */
    private static PlainTable withoutEmptyColumns(PlainTable table) {
        int[] kept = IntStream.range(0, table.head().size())
                .filter(i -> i == 0
                        || table.rows().stream().anyMatch(row -> !row.get(i).isEmpty()))
                .toArray();
        return new PlainTable(
                table.title(),
                chosen(table.head(), kept),
                table.rows().stream().map(row -> chosen(row, kept)).toList());
    }

    private static List<String> chosen(List<String> cells, int[] places) {
        return Arrays.stream(places).mapToObj(cells::get).toList();
    }

    /** Those of the whole data set, and those of columns of which the table of columns says nothing. */
    private static Stream<PlainTable> ofCards(ReportPage page) {
        Set<String> told = page.columns().stream()
                .filter(column -> column.drift() != null || column.values() != null)
                .map(ColumnRow::name)
                .collect(Collectors.toSet());
        return page.cards().stream()
                .filter(card -> !told.contains(card.column()))
                .flatMap(card -> card.blocks().stream().flatMap(block -> ofBlock(card, block)));
    }

    private static Stream<PlainTable> ofBlock(ReportPage.Shown card, Block block) {
        if (block instanceof Table table) {
            return Stream.of(ofTable(card.title(), table));
        }
        return block instanceof Lines lines && card.family().equals("estimation")
                ? Stream.of(ofLines(lines))
                : Stream.empty();
    }

    /** A row for each position, the last ones where there are many. */
    private static PlainTable ofLines(Lines lines) {
        List<String> head =
                new ArrayList<>(List.of(lines.x().time() ? "from" : lines.x().label()));
        SortedMap<Double, String[]> rows = new TreeMap<>();
        for (Lines.Series series : lines.series()) {
            for (int i = 0; i < series.x().length; i++) {
                String[] row = rows.computeIfAbsent(
                        series.x()[i], any -> empty(lines.series().size()));
                row[head.size() - 1] = Double.isNaN(series.y()[i]) ? "" : FindingWords.number(series.y()[i]);
            }
            head.add(series.name());
        }
        List<List<String>> cells = rows.entrySet().stream()
                .skip(Math.max(0, rows.size() - MOST_ROWS_OF_LINES))
                .map(row -> Stream.concat(
                                Stream.of(position(row.getKey(), lines.x().time())), Arrays.stream(row.getValue()))
                        .toList())
                .toList();
        return new PlainTable(lines.title(), head, cells);
    }

    private static String[] empty(int length) {
        String[] cells = new String[length];
        Arrays.fill(cells, "");
        return cells;
    }

    private static String position(double at, boolean time) {
        return time ? Instant.ofEpochMilli((long) at).toString().replace("T00:00:00Z", "") : FindingWords.number(at);
    }

    private static PlainTable ofTable(String title, Table table) {
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

    private static List<String> row(ColumnRow column, boolean judged) {
        ColumnRow.Drift drift = column.drift();
        List<String> cells = new ArrayList<>(
                drift == null
                        ? List.of(column.name(), judged ? "not judged" : "", "", "", "")
                        : List.of(
                                column.name(),
                                drift.verdict(),
                                FindingWords.number(drift.score()),
                                drift.rule() + " " + FindingWords.number(drift.threshold()),
                                drift.test()));
        cells.add(judged || column.values() == null ? "" : column.values());
        cells.add(judged || column.valuesInReference() == null ? "" : column.valuesInReference());
        cells.add(String.join(", ", column.flags()));
        cells.add(column.missing() == null ? "" : FindingWords.percent(column.missing()));
        return cells;
    }
}
