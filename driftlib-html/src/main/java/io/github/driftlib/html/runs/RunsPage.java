package io.github.driftlib.html.runs;

import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Matrix;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.page.Essence.PlainTable;
import io.github.driftlib.html.report.Headline;
import io.github.driftlib.html.report.KeyFigure;
import io.github.driftlib.html.report.ReportPage;
import io.github.driftlib.html.report.Told;
import io.github.driftlib.test.TestResult;
import io.github.driftlib.training.ConfusionAtStep;
import io.github.driftlib.training.Run;
import io.github.driftlib.training.RunRecord;
import io.github.driftlib.training.RunTable;
import io.github.driftlib.training.TrainingChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the page of runs. */
public final class RunsPage {

    private static final int MOST_MATRICES = 6;

    private RunsPage() {}

    private record Checked(String run, TestResult result) {}

    /** The page of runs, the first of which is the baseline. */
    public static ReportPage of(List<RunRecord> runs, TrainingChecks checks) {
        RunTable table = table(runs);
        List<Checked> checked = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            String name = table.runs().get(i);
            checks.of(runs.get(i)).forEach(result -> checked.add(new Checked(name, result)));
        }
        List<ReportPage.Shown> cards = new ArrayList<>();
        cards.add(card("runs", "Side by side", List.of(sideBySide(table), parameters(runs, table.runs()))));
        List<Block> curves = new ArrayList<>(RunPictures.curves(runs, table.runs()));
        curves.addAll(RunPictures.bySize(runs));
        if (!curves.isEmpty()) {
            cards.add(card("training", "Learning curves", curves));
        }
        if (!checked.isEmpty()) {
            cards.add(card("training", "Checks", List.of(checks(checked))));
        }
        for (int i = 0; i < runs.size(); i++) {
            List<Block> matrices = matrices(runs.get(i));
            if (!matrices.isEmpty()) {
                cards.add(
                        card("training", "Confusion matrices of " + table.runs().get(i), matrices));
            }
        }
        Run last = runs.get(runs.size() - 1).run();
        return new ReportPage(
                last.project(),
                last.start().toEpochMilli(),
                List.of(),
                Map.of(),
                headline(table, checked),
                told(table, checked),
                List.of(new KeyFigure("runs", runs.size(), null, null, false, Headline.Tone.NEUTRAL)),
                List.of(),
                List.of(),
                cards,
                List.of(),
                List.of(),
                0,
                Map.of());
    }

    /** The runs side by side for readers without scripts. */
    public static List<PlainTable> tables(List<RunRecord> runs) {
        RunTable table = table(runs);
        List<String> head = new ArrayList<>(List.of("measure"));
        head.addAll(table.runs());
        return List.of(new PlainTable(
                "Runs side by side",
                head,
                table.rows().stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(List.of(RunTable.title(row.series())));
                            row.cells().forEach(cell -> cells.add(RunTable.words(cell)));
                            return cells;
                        })
                        .toList()));
    }

    /** The runs side by side, by names that are short. */
    private static RunTable table(List<RunRecord> runs) {
        List<String> names = RunNames.of(runs);
        return new RunTable(names.get(0), names, RunTable.of(runs).rows());
    }

    private static ReportPage.Shown card(String family, String title, List<Block> blocks) {
        return new ReportPage.Shown(family, title, "", blocks);
    }

    private static Headline headline(RunTable table, List<Checked> checked) {
        long failed = checked.stream()
                .filter(each -> each.result.status() == TestResult.Status.FAIL)
                .count();
        long better = count(table, RunTable.Verdict.BETTER);
        long worse = count(table, RunTable.Verdict.WORSE);
        String detail = "held against " + table.baseline();
        if (failed > 0) {
            List<String> failing = checked.stream()
                    .filter(each -> each.result.status() == TestResult.Status.FAIL)
                    .map(Checked::run)
                    .distinct()
                    .toList();
            String checks = failed + (failed == 1 ? " check" : " checks");
            return new Headline(
                    failing.size() == 1
                            ? failing.get(0) + " fails " + checks
                            : checks + " failed in " + failing.size() + " runs",
                    detail,
                    Headline.Tone.BAD);
        }
        return better + worse == 0
                ? new Headline("No run is better or worse beyond chance", detail, Headline.Tone.NEUTRAL)
                : new Headline(
                        better + " measured better, " + worse + " worse",
                        detail,
                        worse > 0 ? Headline.Tone.WARN : Headline.Tone.GOOD);
    }

    private static long count(RunTable table, RunTable.Verdict verdict) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.verdict() == verdict)
                .count();
    }

    private static List<Told> told(RunTable table, List<Checked> checked) {
        List<Told> told = new ArrayList<>();
        for (TestResult.Status status : List.of(TestResult.Status.FAIL, TestResult.Status.WARNING)) {
            checked.stream()
                    .filter(each -> each.result.status() == status)
                    .forEach(each -> told.add(new Told(
                            status == TestResult.Status.FAIL ? "alarm" : "warning",
                            each.run + ": " + each.result.description(),
                            "look at the learning curves",
                            "")));
        }
        for (RunTable.Row row : table.rows()) {
            for (int i = 1; i < row.cells().size(); i++) {
                RunTable.Cell cell = row.cells().get(i);
                if (cell.verdict() == RunTable.Verdict.BETTER || cell.verdict() == RunTable.Verdict.WORSE) {
                    told.add(new Told(
                            cell.verdict() == RunTable.Verdict.WORSE ? "warning" : "note",
                            table.runs().get(i) + ": " + RunTable.title(row.series()) + " " + RunTable.words(cell),
                            "",
                            ""));
                }
            }
        }
        return told;
    }

    private static Table sideBySide(RunTable table) {
        List<String> head = new ArrayList<>(List.of("measure"));
        head.addAll(table.runs());
        return new Table(
                "The last value of each run, and its difference to " + table.baseline(),
                head,
                table.rows().stream()
                        .map(row -> {
                            List<Object> cells = new ArrayList<>(List.of(RunTable.title(row.series())));
                            row.cells().forEach(cell -> cells.add(RunTable.words(cell)));
                            return cells;
                        })
                        .toList());
    }

    private static Table parameters(List<RunRecord> runs, List<String> names) {
        Map<String, List<Object>> rows = new LinkedHashMap<>();
        runs.forEach(run -> run.run().parameters().keySet().forEach(name -> rows.put(name, new ArrayList<>())));
        rows.put("status", new ArrayList<>());
        rows.put("commit", new ArrayList<>());
        rows.put("id", new ArrayList<>());
        for (RunRecord run : runs) {
            rows.forEach((name, cells) -> cells.add(
                    switch (name) {
                        case "status" -> run.run().status().name().toLowerCase(Locale.ROOT);
                        case "commit" -> run.run().commit();
                        case "id" -> run.run().id();
                        default -> run.run().parameters().getOrDefault(name, "");
                    }));
        }
        List<String> head = new ArrayList<>(List.of("parameter"));
        head.addAll(names);
        return new Table(
                "What was chosen",
                head,
                rows.entrySet().stream()
                        .filter(row -> row.getValue().stream().anyMatch(cell -> !cell.equals("")))
                        .map(row -> {
                            List<Object> cells = new ArrayList<>(List.of(row.getKey()));
                            cells.addAll(row.getValue());
                            return cells;
                        })
                        .toList());
    }

    private static Table checks(List<Checked> checked) {
        return new Table(
                "Checks of the losses",
                List.of("run", "check", "outcome", "found"),
                checked.stream()
                        .map(each -> List.<Object>of(
                                each.run,
                                each.result.name(),
                                each.result.status().name().toLowerCase(Locale.ROOT),
                                each.result.description()))
                        .toList());
    }

    /** The first and the last matrix, and some between. */
    private static List<Block> matrices(RunRecord run) {
        List<ConfusionAtStep> all = ConfusionAtStep.of(run);
        int shown = Math.min(MOST_MATRICES, all.size());
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            ConfusionAtStep matrix = all.get(shown == 1 ? all.size() - 1 : i * (all.size() - 1) / (shown - 1));
            blocks.add(new Matrix(
                    matrix.split() + ", step " + matrix.step(),
                    "actual",
                    "predicted",
                    matrix.labels(),
                    matrix.labels(),
                    matrix.counts(),
                    Matrix.Scale.COUNTS));
        }
        return blocks;
    }
}
