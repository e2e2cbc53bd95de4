package io.github.driftlib.cli;

import io.github.driftlib.Presets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.family.PresetJson;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.suite.SuiteEntry;
import io.github.driftlib.suite.SuiteFile;
import io.github.driftlib.suite.result.Places;
import io.github.driftlib.summary.DataSummary;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code driftlib report}. */
@Command(
        name = "report",
        description = {
            "What is in the data, and what changed against the reference.",
            "Metrics are those of --suite or --preset; otherwise drift and quality with a reference, and quality without."
        })
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions data;

    @Mixin
    private ReferenceOptions reference;

    @Mixin
    private SuiteOptions suite;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            split = ",",
            description = "Metrics or presets by name, such as DataDriftPreset.")
    private List<String> presets = List.of();

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Optional<SuiteFile> file = suite.suite();
        DataDefinition definition = file.map(SuiteFile::definition).orElse(DataDefinition.inferred());
        Report.Builder builder = Report.builder().metrics(metrics(file));
        Report report = (output.needPlots() ? builder : builder.withoutPlots()).build();
        ReadOptions.Needs needs = report.needs(definition)::apply;
        DataSummary current = data.current(needs);
        RunData run = RunData.of(current)
                .withDefinition(definition)
                .withInfo(output.info(file.map(SuiteFile::name).orElse("")));
        Optional<DataSummary> compared = reference.read(data.reading(), needs);
        Snapshot snapshot =
                Runs.of(report::run, compared.map(run::withReference).orElse(run), file);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ExitCode code = data.judged(current, err).worse(reference.judged(compared, err));
        if (!output.takeTheOutput() && code == ExitCode.PASSED) {
            ReportShown.show(snapshot, current, Screen.on(out));
        }
        boolean computed = snapshot.metrics().stream()
                .anyMatch(metric -> snapshot.outcome(metric).result().isPresent());
        return code.worse(computed ? ExitCode.PASSED : ExitCode.UNJUDGED)
                .worse(output.deliver(snapshot, Places.NONE, out, err))
                .code();
    }

    private List<MetricPreset> metrics(Optional<SuiteFile> file) {
        List<MetricPreset> named = presets.stream().map(ReportCommand::named).toList();
        List<MetricPreset> written = file.map(SuiteFile::metrics).orElse(List.of()).stream()
                .map(SuiteEntry::value)
                .toList();
        if (!named.isEmpty() || !written.isEmpty()) {
            return java.util.stream.Stream.concat(written.stream(), named.stream())
                    .toList();
        }
        return reference.isGiven()
                ? List.of(Presets.dataDrift(), Presets.dataQuality())
                : List.of(Presets.dataQuality());
    }

    private static MetricPreset named(String name) {
        try {
            return SuiteFile.parse("--preset", "version: 1\nmetrics: ['" + name.replace("'", "''") + "']")
                    .metrics()
                    .get(0)
                    .value();
        } catch (IllegalArgumentException e) {
            throw Stop.usage("--preset must name a metric or a preset of "
                    + PresetJson.metricNames().size() + ", but: " + e.getMessage());
        }
    }
}
