package io.github.driftlib.examples.taxi;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * What came of a command line.
 *
 * @param exitCode the exit code
 * @param out what it wrote to the output
 * @param err what it wrote to the error output
 */
public record CommandRun(int exitCode, String out, String err) {

    /** A command with some more options. */
    public static CommandRun of(String command, String[] options) {
        return of(Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new));
    }

    /** A whole command line. */
    public static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                TaxiApp.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exitCode = commandLine.execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
