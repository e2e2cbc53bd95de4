package io.github.driftlib.examples.taxi;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** How errors are shown: what is wrong in one line, and the stack trace only to those who ask for it. */
final class Errors {

    private Errors() {}

    /** The command line with errors shown this way. */
    static CommandLine shownInOneLine(CommandLine commandLine) {
        return commandLine
                .setParameterExceptionHandler((error, arguments) -> showMisuse(error))
                .setExecutionExceptionHandler((error, command, parsed) -> showFailure(error, commandLine));
    }

    private static int showMisuse(ParameterException error) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("taxi: " + error.getMessage());
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int showFailure(Exception error, CommandLine commandLine) {
        TaxiApp app = commandLine.getCommand();
        PrintWriter err = commandLine.getErr();
        if (!Ending.hasBegun()) {
            err.println("taxi: " + oneLine(error));
        }
        if (app.options().verbose()) {
            error.printStackTrace(err);
        }
        return commandLine.getCommandSpec().exitCodeOnExecutionException();
    }

    private static String oneLine(Exception error) {
        String message = error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
