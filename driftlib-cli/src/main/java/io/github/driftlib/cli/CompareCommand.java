package io.github.driftlib.cli;

import io.github.driftlib.Metrics;
import io.github.driftlib.comparison.ModelComparisonMetric;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.suite.result.Places;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code driftlib compare}. */
@Command(
        name = "compare",
        description =
                "Which of two models is better on the same data, measure by measure, with the range of each difference.")
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions data;

    @Option(names = "--target", paramLabel = "COLUMN", required = true, description = "The true outcome.")
    private String target;

    @Option(
            names = "--production",
            paramLabel = "COLUMN",
            split = ",",
            required = true,
            description = "The prediction of the model in production.")
    private List<String> production;

    @Option(
            names = "--candidate",
            paramLabel = "COLUMN",
            split = ",",
            required = true,
            description = "The prediction of the candidate.")
    private List<String> candidate;

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "regression, classification or ranking; judged by the target unless given.")
    private DataDefinition.Task task;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        DataDefinition.Builder definition = DataDefinition.builder().target(target);
        if (production.size() == 1) {
            definition.prediction(production.get(0));
        } else {
            definition.probabilities(production.toArray(String[]::new));
        }
        if (task != null) {
            definition.task(task);
        }
        ModelComparisonMetric metric = Metrics.modelComparison(candidate.toArray(String[]::new));
        RunData run = RunData.of(data.rows()).withDefinition(definition.build()).withInfo(output.info(""));
        Snapshot snapshot = Runs.of(Report.of(metric)::run, run, Optional.empty());
        MetricOutcome<ModelComparisonMetric.Result> outcome = snapshot.outcome(metric);
        PrintWriter out = spec.commandLine().getOut();
        ExitCode code = outcome.result().isPresent() ? ExitCode.PASSED : ExitCode.UNJUDGED;
        if (!output.takeTheOutput()) {
            Screen screen = Screen.on(out);
            outcome.result()
                    .ifPresentOrElse(
                            result -> show(result, screen), () -> screen.line("not computed: " + outcome.reason()));
        }
        return code.worse(output.deliver(
                        snapshot, Places.NONE, out, spec.commandLine().getErr()))
                .code();
    }

    private static void show(ModelComparisonMetric.Result result, Screen screen) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("measure", "production", "candidate", "difference", "between", "better"));
        result.measures()
                .forEach(measure -> rows.add(List.of(
                        measure.measure().name().toLowerCase(Locale.ROOT),
                        ReportShown.number(measure.production()),
                        ReportShown.number(measure.candidate()),
                        ReportShown.number(measure.difference()),
                        measure.lower() == null
                                ? ""
                                : ReportShown.number(measure.lower()) + " and " + ReportShown.number(measure.upper()),
                        measure.better() == null ? "" : measure.better().name().toLowerCase(Locale.ROOT))));
        screen.table(rows);
        screen.line(FindingWords.counted(result.numberOfRows(), "row")
                + "; a difference lies between the two numbers with a confidence of " + result.confidenceLevel());
    }
}
