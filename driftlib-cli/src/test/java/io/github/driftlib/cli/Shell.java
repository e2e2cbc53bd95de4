package io.github.driftlib.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import picocli.CommandLine;

/** Runs commands in a folder, as a shell would. */
final class Shell {

    private final Path folder;

    Shell(Path folder) {
        this.folder = folder;
    }

    /** What a command left behind. */
    record Result(int code, String out, String err) {}

    /** Runs a command; {@code $} in an argument is the folder. */
    Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands = DriftlibApp.commandLine()
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] resolved = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            resolved[i] = arguments[i].replace("$/", folder + "/");
        }
        int code = DriftlibApp.run(commands, resolved);
        return new Result(
                code, out.toString().replace(folder + "/", ""), err.toString().replace(folder + "/", ""));
    }

    String file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return file.toString();
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Trips as CSV, with fares shifted. */
    static String trips(long seed, int rows, double shift) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("fare,zone,minutes,model\n");
        for (int i = 0; i < rows; i++) {
            double miles = -3 * Math.log(random.nextDouble());
            csv.append(String.format(
                    java.util.Locale.ROOT,
                    "%.2f,z%d,%.1f,%.1f%n",
                    3 + 2.5 * miles + shift,
                    random.nextInt(4),
                    4 * miles + random.nextGaussian(),
                    4 * miles));
        }
        return csv.toString();
    }
}
