package io.github.driftlib.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code driftlib describe}. */
@Command(
        name = "describe",
        description = "What was understood of data: columns, kinds, examples, and what reading left out.")
final class DescribeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions data;

    @Override
    public Integer call() {
        Screen screen = Screen.on(spec.commandLine().getOut());
        data.rows().describe().toString().lines().forEach(screen::line);
        return ExitCode.PASSED.code();
    }
}
