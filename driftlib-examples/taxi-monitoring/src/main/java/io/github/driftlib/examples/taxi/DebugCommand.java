package io.github.driftlib.examples.taxi;

import io.github.driftlib.examples.taxi.monitoring.TaxiMonitoring;
import io.github.driftlib.terminal.Terminal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks into a day. */
@Command(
        name = "debug",
        description = {
            "Tells what happened on a day of the current month: the drift of each column, the tests of drift and of data"
                    + " quality, what is different, and why."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing went wrong",
            "1:an error",
            "2:the command line was not understood",
            "3:drift was found, with --fail-on-drift"
        })
final class DebugCommand implements Callable<Integer> {

    private static final int DRIFT_FOUND = 3;

    @ParentCommand
    private TaxiApp app;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DAY", converter = Converters.Day.class, description = "The day, such as 2022-02-20.")
    private LocalDate day;

    @Option(names = "--fail-on-drift", description = "Ends with exit code 3 where a test of drift does not pass.")
    private boolean failOnDrift;

    @Option(names = "--all", description = "Lists the tests that passed too.")
    private boolean all;

    @Override
    public Integer call() throws Exception {
        YearMonth month = app.options().currentMonth();
        if (!YearMonth.from(day).equals(month)) {
            throw new ParameterException(
                    spec.commandLine(), "DAY must be in " + month + " (see --current-month), but was " + day);
        }
        TaxiMonitoring monitoring = app.monitoring();
        Terminal system = Terminal.ofSystem();
        Terminal terminal = all ? system.withAllTests() : system;
        boolean driftFound = monitoring.mustPrepare()
                ? app.alone(() -> monitoring.debug(day, terminal))
                : monitoring.debug(day, terminal);
        return failOnDrift && driftFound ? DRIFT_FOUND : 0;
    }
}
