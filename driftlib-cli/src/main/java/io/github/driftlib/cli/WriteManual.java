package io.github.driftlib.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the manual page and the completion of the shell, both made of the commands. */
public final class WriteManual {

    private WriteManual() {}

    /** Writes {@code driftlib.1} and {@code driftlib.bash} into the folder that is the only argument. */
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        CommandLine commands = DriftlibApp.commandLine();
        Files.writeString(folder.resolve("driftlib.1"), manual(commands));
        Files.writeString(folder.resolve("driftlib.bash"), AutoComplete.bash("driftlib", commands));
    }

    /** The manual page in roff. */
    static String manual(CommandLine commands) {
        StringBuilder page = new StringBuilder(".TH DRIFTLIB 1\n.SH NAME\ndriftlib \\- ")
                .append(roff(text(commands.getCommandSpec().usageMessage().description())))
                .append("\n.SH SYNOPSIS\n.B driftlib\nCOMMAND [OPTIONS]\n.SH COMMANDS\n");
        commands.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .forEach(command -> command(command, page));
        page.append(".SH EXIT STATUS\n");
        for (String line : commands.getCommandSpec().usageMessage().footer()) {
            page.append(".br\n").append(roff(line.strip())).append('\n');
        }
        page.append(
                        ".SH ENVIRONMENT\n.TP\n.B DRIFTLIB_DB_USER, DRIFTLIB_DB_PASSWORD\nUser and password of databases.\n")
                .append(".TP\n.B NO_COLOR\nWhere it is set, there are no colours.\n");
        return page.toString();
    }

    private static void command(CommandSpec command, StringBuilder page) {
        page.append(".SS driftlib ")
                .append(roff(command.name()))
                .append('\n')
                .append(roff(text(command.usageMessage().description())))
                .append('\n');
        for (OptionSpec option : command.options()) {
            if (!option.hidden() && !List.of(option.names()).contains("--help")) {
                page.append(".TP\n.B ")
                        .append(roff(String.join(", ", option.names()) + " " + option.paramLabel())
                                .strip())
                        .append('\n')
                        .append(roff(text(option.description())))
                        .append('\n');
            }
        }
    }

    private static String text(String... lines) {
        return Ansi.OFF.string(String.join(" ", lines)).replace("${DEFAULT-VALUE}", "see --help");
    }

    private static String roff(String text) {
        String escaped = text.replace("\\", "\\\\").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
