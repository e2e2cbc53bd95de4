package io.github.driftlib.cli;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.suite.SuiteFile;
import io.github.driftlib.suite.suggest.SuiteSuggestion;
import io.github.driftlib.summary.DataSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code driftlib suggest}. */
@Command(
        name = "suggest",
        description = {
            "Writes a suite file for good data, with a reason for each test and a stated rate of false alarms.",
            "Better than one window are several, such as the days of a month."
        })
final class SuggestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "WINDOW", description = "Good data, as for --data: a window each.")
    private List<String> windows;

    @Option(
            names = "--false-alarms",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "In which share of good windows any test may fail. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The suite file to write; the output of the program unless given.")
    private Path out;

    @Mixin
    private SuiteOptions suite;

    @Mixin
    private ReadOptions reading;

    @Override
    public Integer call() {
        DataDefinition definition = suite.suite().map(SuiteFile::definition).orElse(DataDefinition.inferred());
        List<DataSummary> data = windows.stream()
                .map(window -> reading.read(window, Optional.empty(), ReadOptions.Needs.NONE))
                .toList();
        for (int i = 0; i < data.size(); i++) {
            if (data.get(i).rowCount() == 0) {
                throw Stop.unreadable(
                        Secrets.redacted(windows.get(i)), new IOException("a window must have a row, but it has none"));
            }
        }
        String text;
        try {
            text = SuiteSuggestion.of(data, definition, rate).yaml();
        } catch (IllegalArgumentException e) {
            throw Stop.usage(e);
        }
        try {
            if (out == null) {
                spec.commandLine().getOut().print(text);
                spec.commandLine().getOut().flush();
            } else {
                Files.createDirectories(out.toAbsolutePath().getParent());
                Files.writeString(out, text);
            }
        } catch (IOException e) {
            throw Stop.undelivered(String.valueOf(out), e);
        }
        return ExitCode.PASSED.code();
    }
}
