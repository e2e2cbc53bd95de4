package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.examples.taxi.TaxiOptions;
import io.github.driftlib.examples.taxi.monitoring.TaxiMonitoring;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The online half of the taxi example: the service, traffic for it, and the batch job over its log. */
@Command(
        name = "taxi",
        description = "Answers how long a taxi will be on its way, and is watched while it does.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ServeCommand.class, LoadCommand.class, BatchFromLogCommand.class})
public final class ServiceApp implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TaxiOptions options;

    private TaxiMonitoring monitoring;

    /** Runs a command line, and ends the program with its exit code. */
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to execute. */
    public static CommandLine commandLine() {
        return new CommandLine(new ServiceApp()).setExecutionExceptionHandler((error, command, parsed) -> {
            ServiceApp app = (ServiceApp) command.getCommandSpec().root().userObject();
            command.getErr().println("taxi: " + (error.getMessage() == null ? error.toString() : error.getMessage()));
            if (app.options.verbose()) {
                error.printStackTrace(command.getErr());
            }
            return 1;
        });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command must be given: serve, load or batch-from-log");
    }

    TaxiOptions options() {
        return options;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    void say(String line) {
        out().println(line);
        out().flush();
    }

    /** Settings for what is done with the service's files, not by the service. */
    ServiceSettings serviceSettings(Duration window) {
        return new ServiceSettings(
                options.output(),
                monitoring().baseline().reference(),
                Optional.empty(),
                Optional.empty(),
                window,
                Duration.ZERO,
                window);
    }

    /** The steps of the example; made once. */
    TaxiMonitoring monitoring() {
        if (monitoring == null) {
            monitoring = new TaxiMonitoring(options.settings(), out());
        }
        return monitoring;
    }
}
