package io.github.driftlib.cli;

import io.github.driftlib.suite.schema.SnapshotSchema;
import io.github.driftlib.suite.schema.SuiteSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code driftlib schema}. */
@Command(name = "schema", description = "The JSON Schema of suite files or of snapshots, for editors and checks.")
final class SchemaCommand implements Callable<Integer> {

    /** What there are schemas of. */
    enum Of {
        SUITE,
        SNAPSHOT
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "OF",
            defaultValue = "suite",
            description = "suite or snapshot. Default: ${DEFAULT-VALUE}.")
    private Of of;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(of == Of.SUITE ? SuiteSchema.json() : SnapshotSchema.json());
        return ExitCode.PASSED.code();
    }
}
