package io.github.driftlib.cli;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Schema;
import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.report.Report;
import io.github.driftlib.suite.SuiteFile;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code driftlib profile}. */
@Command(
        name = "profile",
        description = {
            "Summarises data into a small file without rows, in bounded memory; a source for the other commands.",
            "With --suite it holds what the suite's tests and metrics need."
        })
final class ProfileCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions data;

    @Mixin
    private SuiteOptions suite;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write; its name must end in .profile.")
    private Path out;

    @Override
    public Integer call() {
        if (!out.toString().endsWith(".profile")) {
            throw Stop.usage("--out must end in .profile, but was '" + out + "'");
        }
        Optional<SuiteFile> file = suite.suite();
        Profile profile =
                data.profile(columns -> file.map(of -> needs(of, columns)).orElse(List.of()));
        try {
            Path target = out.toAbsolutePath();
            Files.createDirectories(target.getParent());
            profile.write(target);
            spec.commandLine()
                    .getOut()
                    .println(FindingWords.counted(profile.rowCount(), "row") + ", "
                            + FindingWords.counted(profile.outline().columns().size(), "column") + ": " + out);
        } catch (IOException | RuntimeException e) {
            throw Stop.undelivered(out.toString(), e);
        }
        return ExitCode.PASSED.code();
    }

    private static List<Summarizer<?>> needs(SuiteFile file, Schema columns) {
        DataDefinition definition = file.definition();
        List<Summarizer<?>> needs = new ArrayList<>();
        if (!file.tests().isEmpty()) {
            needs.addAll(file.suite().needs(definition).apply(columns));
        }
        if (!file.metrics().isEmpty()) {
            Report report = file.report();
            needs.addAll(report.needs(definition).apply(columns));
        }
        return needs.stream().distinct().toList();
    }
}
