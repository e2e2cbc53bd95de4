package io.github.driftlib.examples.taxi;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Trains the model again, on more data and with other features. */
@Command(
        name = "learn",
        description = {
            "Trains the model on ever more trips of the reference month, and compares it with two others: as pages, and as"
                    + " Markdown for a pull request."
        })
final class LearnCommand implements Callable<Integer> {

    @ParentCommand
    private TaxiApp app;

    @Override
    public Integer call() throws Exception {
        return app.alone(() -> {
            app.monitoring().learn();
            return 0;
        });
    }
}
