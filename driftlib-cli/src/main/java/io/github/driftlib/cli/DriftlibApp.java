package io.github.driftlib.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
            "  3  data cannot be read or have no row, a test could not be judged, or no test",
            "     was run",
            "  4  results could not be delivered"
        })
public final class DriftlibApp implements Runnable {

    private static final String EVERY = "";

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", description = "Show the stack traces of errors.", scope = ScopeType.INHERIT)
    private boolean verbose;

    @Option(
            names = "--driver-path",
            paramLabel = "JAR",
            split = "\\Q:\\E|;",
            scope = ScopeType.INHERIT,
            description = "Jars, or folders of jars, with JDBC drivers that are not in the program, such as H2's.")
    private void driverPath(List<Path> jars) {
        jars.forEach(Drivers::add);
    }

    private static final List<Class<?>> COMMANDS = List.of(
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
            WarmUpCommand.class);

    /** For the command line alone. */
    public DriftlibApp() {
        // The options are set by it.
    }

    /** Runs a command line, and ends the program with its exit code. */
    public static void main(String... arguments) {
        if (List.of(arguments).contains("--verbose")) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
        }
        String asked = Stream.of(arguments)
                .filter(argument -> !argument.startsWith("-"))
                .findFirst()
                .orElse("--help");
        System.exit(run(commandLine(asked), arguments));
    }

    /** Whatever happens, the program does not end like a test that failed. */
    static int run(CommandLine commands, String... arguments) {
        try {
            return commands.execute(arguments);
        } catch (Error e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            commands.getErr().println("driftlib: " + Secrets.redacted(cause.toString()));
            return ExitCode.UNJUDGED.code();
        }
    }

    /** The command line, ready to execute. */
    public static CommandLine commandLine() {
        return commandLine(EVERY);
    }

    /** The command line in which only one command has its options: to look at all of them takes time. */
    private static CommandLine commandLine(String asked) {
        DriftlibApp app = new DriftlibApp();
        CommandLine line = new CommandLine(app);
        boolean every = asked.equals(EVERY) || asked.equals(name(GenerateCompletion.class));
        for (Class<?> command : COMMANDS) {
            if (every || asked.equals(name(command))) {
                line.addSubcommand(command);
            } else {
                line.addSubcommand(outline(command));
            }
        }
        return line.registerConverter(Instant.class, new Misuse.Times())
                .registerConverter(Charset.class, new Misuse.Encodings())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((error, arguments) -> misuse(error))
                .setExecutionExceptionHandler((error, command, parsed) -> app.failure(error, command));
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** The name and the description, for the help of the program. */
    private static CommandSpec outline(Class<?> command) {
        Command annotation = command.getAnnotation(Command.class);
        CommandSpec spec = CommandSpec.create().name(annotation.name());
        spec.usageMessage().description(annotation.description()).hidden(annotation.hidden());
        return spec;
    }

    private static int misuse(ParameterException error) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("driftlib: " + Secrets.redacted(Misuse.words(error)));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE.code();
    }

    private int failure(Exception error, CommandLine command) {
        PrintWriter err = command.getErr();
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        err.println(command.getColorScheme().errorText("driftlib: " + Secrets.redacted(OptionWords.of(message))));
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
