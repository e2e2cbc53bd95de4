package io.github.driftlib.examples.taxi;

import io.github.driftlib.examples.taxi.monitoring.RunLock;
import io.github.driftlib.examples.taxi.monitoring.TaxiMonitoring;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * Monitors a model that predicts how long a taxi trip takes. Without a command, it does everything in turn.
 *
 * <p>Exit codes: 0, 1 after an error, 2 where the command line was not understood, 3 where drift was found and that was
 * to be a failure.
 */
@Command(
        name = "taxi",
        description = {
            "Monitors a model that predicts how long a green taxi in New York is on its way.",
            "Without a command: all."
        },
        footer = {"", "The service: taxi serve, taxi load and taxi batch-from-log, each with --help."},
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = TaxiVersion.class,
        subcommands = {
            PrepareCommand.class,
            DummyCommand.class,
            BackfillCommand.class,
            FlowCommand.class,
            DebugCommand.class,
            LearnCommand.class,
            AllCommand.class,
            DbCommand.class
        })
public final class TaxiApp implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TaxiOptions options;

    /** Runs a command line, and ends the program with its exit code. */
    public static void main(String... arguments) {
        // On some Java versions, a console is there even where the output goes to a file, unless this one is chosen.
        System.setProperty("jdk.console", "java.base");
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to execute. */
    public static CommandLine commandLine() {
        return Errors.shownInOneLine(new CommandLine(new TaxiApp()));
    }

    @Override
    public Integer call() throws Exception {
        return AllCommand.run(this);
    }

    TaxiOptions options() {
        return options;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Does what writes to the output folder; no other run may do that meanwhile. */
    <T> T alone(Callable<T> work) throws Exception {
        return RunLock.during(options.settings().output(), work);
    }

    /** The steps, for the options given. */
    TaxiMonitoring monitoring() {
        return new TaxiMonitoring(options.settings(), out());
    }
}
