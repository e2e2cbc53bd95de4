package io.github.driftlib.examples.taxi;

import java.time.LocalDate;
import java.time.YearMonth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks into a day. */
@Command(name = "debug", description = "Tells what happened on a day of the current month.")
final class DebugCommand implements Runnable {

    @ParentCommand
    private TaxiApp app;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DAY", converter = Converters.Day.class, description = "The day, such as 2022-02-20.")
    private LocalDate day;

    @Override
    public void run() {
        YearMonth month = app.options().currentMonth();
        if (!YearMonth.from(day).equals(month)) {
            throw new ParameterException(
                    spec.commandLine(), "DAY must be in " + month + " (see --current-month), but was " + day);
        }
        app.monitoring().debug(day);
    }
}
