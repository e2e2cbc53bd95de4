package io.github.driftlib.training;

import static io.github.driftlib.finding.FindingWords.number;

import io.github.driftlib.finding.FindingWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs side by side: the last value of each series, and its difference to the baseline.
 *
 * <p>A run is better or worse where the difference is beyond 1.96 standard errors of it, from the errors of both
 * points; without these errors it cannot be told. The errors of two runs are taken for independent: of models that were
 * judged on the same rows, a comparison of models tells more.
 *
 * @param baseline the name of the run that others are held against
 * @param runs the names of the runs, the baseline first
 * @param rows a row for each series
 */
public record RunTable(String baseline, List<String> runs, List<Row> rows) {

    private static final double TWO_SIDED = 1.959963984540054;

    /** Measures of which a larger one is better; of any other a smaller one is. */
    private static final Set<String> HIGH = Set.of("accuracy");

    /** Copies the lists. */
    public RunTable {
        runs = List.copyOf(runs);
        rows = List.copyOf(rows);
    }

    /**
     * A series of all runs.
     *
     * @param series what was measured
     * @param cells the values, in the order of the runs
     */
    public record Row(Series series, List<Cell> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A value of a run.
     *
     * @param value the value, or null where the run has none that is finite
     * @param difference the value less that of the baseline, or null where either is not there
     * @param verdict what the difference says
     */
    public record Cell(@Nullable Double value, @Nullable Double difference, Verdict verdict) {}

    /** What a difference to the baseline says. */
    public enum Verdict {
        /** It is the baseline, or there is nothing to compare. */
        NONE,
        /** Better beyond chance. */
        BETTER,
        /** Worse beyond chance. */
        WORSE,
        /** The data cannot tell. */
        UNDECIDED
    }

    /** The table of runs, the first of which is the baseline. Confusion matrices are left out. */
    public static RunTable of(List<RunRecord> records) {
        Objects.requireNonNull(records, "records must be given, but was null");
        if (records.isEmpty()) {
            throw new IllegalArgumentException("records must be at least one, but were none");
        }
        List<Row> rows = records.stream()
                .flatMap(record -> record.series().stream())
                .filter(series -> !series.isConfusion())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(series -> row(series, records))
                .toList();
        return new RunTable(
                name(records.get(0)), records.stream().map(RunTable::name).toList(), rows);
    }

    private static String name(RunRecord run) {
        return run.run().modelVersion().isEmpty() ? run.run().id() : run.run().modelVersion();
    }

    private static Row row(Series series, List<RunRecord> records) {
        Optional<Point> baseline = records.get(0).last(series).filter(point -> !point.diverged());
        List<Cell> cells = new ArrayList<>();
        for (RunRecord record : records) {
            Optional<Point> point = record.last(series).filter(last -> !last.diverged());
            cells.add(cell(series, point.orElse(null), record == records.get(0) ? null : baseline.orElse(null)));
        }
        return new Row(series, cells);
    }

    private static Cell cell(Series series, @Nullable Point point, @Nullable Point baseline) {
        if (point == null || baseline == null) {
            return new Cell(point == null ? null : (Double) point.value(), null, Verdict.NONE);
        }
        double difference = point.value() - baseline.value();
        if (point.standardError() == null || baseline.standardError() == null) {
            return new Cell(point.value(), difference, Verdict.UNDECIDED);
        }
        double error = Math.hypot(point.standardError(), baseline.standardError());
        if (Math.abs(difference) <= TWO_SIDED * error) {
            return new Cell(point.value(), difference, Verdict.UNDECIDED);
        }
        boolean better = difference > 0 == HIGH.contains(series.metric());
        return new Cell(point.value(), difference, better ? Verdict.BETTER : Verdict.WORSE);
    }

    /** The table as Markdown, for a pull request. */
    public String markdown() {
        StringBuilder text = new StringBuilder("| measure |");
        runs.forEach(run -> text.append(' ').append(cell(run)).append(" |"));
        text.append("\n|---|").append("---:|".repeat(runs.size())).append('\n');
        for (Row row : rows) {
            text.append("| ").append(cell(title(row.series))).append(" |");
            row.cells.forEach(cell -> text.append(' ').append(words(cell)).append(" |"));
            text.append('\n');
        }
        return text.toString();
    }

    /** A series in words. */
    public static String title(Series series) {
        Objects.requireNonNull(series, "series must be given, but was null");
        return FindingWords.words(series.metric()) + (series.split().isEmpty() ? "" : ", " + series.split());
    }

    /** A cell in words: the value, the difference and what it says. */
    public static String words(Cell cell) {
        Objects.requireNonNull(cell, "cell must be given, but was null");
        if (cell.value == null) {
            return "–";
        }
        if (cell.difference == null) {
            return number(cell.value);
        }
        String sign = cell.difference > 0 ? "+" : "";
        return number(cell.value) + " (" + sign + number(cell.difference) + verdict(cell.verdict) + ")";
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> ", better";
            case WORSE -> ", worse";
            case UNDECIDED -> ", cannot tell";
            case NONE -> "";
        };
    }

    /** A text that ends no cell and makes no markup. */
    private static String cell(String text) {
        return text.replaceAll("([\\\\|`*_<>\\[\\]])", "\\\\$1").replaceAll("[\\r\\n]+", " ");
    }
}
