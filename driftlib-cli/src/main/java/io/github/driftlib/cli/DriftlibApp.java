package io.github.driftlib.cli;

import java.io.PrintWriter;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code driftlib}: its commands, and how errors are told. */
@Command(
        name = "driftlib",
        description = "Are the data, the model and its predictions still what they were?",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes%n",
        footer = {
            "  0  passed: tests were run, and none failed",
            "  1  a test failed",
            "  2  the command line or a suite file is wrong",
            "  3  data cannot be read, a test could not be judged, or no test was run",
            "  4  results could not be delivered"
        },
        subcommands = {
            ReportCommand.class,
            TestCommand.class,
            SuggestCommand.class,
            DescribeCommand.class,
            ProfileCommand.class,
            CompareCommand.class,
            DashboardCommand.class,
            ExplainCommand.class,
            SchemaCommand.class,
            GenerateCompletion.class,
            WarmUpCommand.class
        })
public final class DriftlibApp implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", description = "Show the stack traces of errors.", scope = ScopeType.INHERIT)
    private boolean verbose;

    /** Runs a command line, and ends the program with its exit code. */
    public static void main(String... arguments) {
        System.exit(run(commandLine(), arguments));
    }

    /** Whatever happens, the program does not end like a test that failed. */
    static int run(CommandLine commands, String... arguments) {
        try {
            return commands.execute(arguments);
        } catch (Error e) {
            commands.getErr().println("driftlib: " + Secrets.redacted(e.toString()));
            return ExitCode.UNJUDGED.code();
        }
    }

    /** The command line, ready to execute. */
    public static CommandLine commandLine() {
        DriftlibApp app = new DriftlibApp();
        return new CommandLine(app)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((error, arguments) -> misuse(error))
                .setExecutionExceptionHandler((error, command, parsed) -> app.failure(error, command));
    }

    private static int misuse(ParameterException error) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("driftlib: " + error.getMessage());
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE.code();
    }

    private int failure(Exception error, CommandLine command) {
        PrintWriter err = command.getErr();
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        err.println(command.getColorScheme().errorText("driftlib: " + Secrets.redacted(message)));
        if (verbose) {
            error.printStackTrace(err);
        }
        return (error instanceof Stop stop ? stop.code() : ExitCode.UNJUDGED).code();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command must be given");
    }
}
