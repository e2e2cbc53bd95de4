package io.github.driftlib.cli;

import io.github.driftlib.TestPresets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.suite.DataContract;
import io.github.driftlib.suite.Place;
import io.github.driftlib.suite.SuiteEntry;
import io.github.driftlib.suite.SuiteFile;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.TestPreset;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code driftlib test}. */
@Command(
        name = "test",
        description = {
            "Holds the data against tests, and ends with 1 where one failed.",
            "Tests are those of --suite and --contract; otherwise those of drift and stability, against the reference."
        })
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions data;

    @Mixin
    private ReferenceOptions reference;

    @Mixin
    private SuiteOptions files;

    @Option(
            names = "--fail-on",
            paramLabel = "STATUS",
            defaultValue = "fail",
            description =
                    "What ends with 1: fail (a failure), warning (a warning too), or undecided (a failure, or a test "
                            + "for which there is too little to tell). Default: ${DEFAULT-VALUE}.")
    private FailOn failOn;

    @Option(names = "--all", description = "Show the tests that passed or were skipped too.")
    private boolean all;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Optional<SuiteFile> file = files.suite();
        Optional<DataContract> contract = files.contract();
        TracedPreset.Traced traced = TracedPreset.Traced.of(tests(file, contract));
        TestSuite.Builder builder = TestSuite.builder()
                .tests(traced.presets())
                .conditions(file.map(SuiteFile::conditions).orElse(Conditions.calibrated()));
        TestSuite suite = (output.needPlots() ? builder : builder.withoutPlots()).build();
        DataDefinition definition = file.map(SuiteFile::definition).orElse(DataDefinition.inferred());
        ReadOptions.Needs needs = suite.needs(definition)::apply;
        DataSummary current = data.current(needs);
        RunData run = RunData.of(current)
                .withDefinition(definition)
                .withInfo(output.info(file.map(SuiteFile::name)
                        .or(() -> contract.map(DataContract::name))
                        .orElse("")));
        Optional<DataSummary> compared = reference.read(data.reading(), needs);
        Snapshot snapshot = Runs.of(suite::run, compared.map(run::withReference).orElse(run), file);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        contract.ifPresent(of -> of.unchecked().forEach(problem -> err.println("note: " + problem)));
        if (!output.takeTheOutput()) {
            Screen.on(out).show(snapshot, all);
        }
        return failOn.codeOf(snapshot)
                .worse(data.judged(current, err))
                .worse(reference.judged(compared, err))
                .worse(output.deliver(snapshot, traced.places(), out, err))
                .code();
    }

    private List<SuiteEntry<TestPreset>> tests(Optional<SuiteFile> file, Optional<DataContract> contract) {
        List<SuiteEntry<TestPreset>> tests = new ArrayList<>();
        file.ifPresent(suite -> tests.addAll(suite.tests()));
        contract.ifPresent(rules -> tests.addAll(rules.tests()));
        if (!tests.isEmpty()) {
            return tests;
        }
        if (file.isPresent() || contract.isPresent()) {
            throw Stop.usage("the suite must have tests, but has none");
        }
        if (!reference.isGiven()) {
            throw Stop.usage("tests must be given by --suite or --contract, or be against a --reference");
        }
        Place place = new Place("driftlib", 1, 1);
        return List.of(
                new SuiteEntry<>(place, "DataDriftTestPreset", TestPresets.dataDrift()),
                new SuiteEntry<>(place, "DataStabilityTestPreset", TestPresets.dataStability()));
    }
}
