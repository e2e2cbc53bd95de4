package io.github.driftlib.examples.taxi;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Trains the model. */
@Command(
        name = "prepare",
        description = "Trains the model in the reference month and keeps it with the trips to compare with.")
final class PrepareCommand implements Callable<Integer> {

    @ParentCommand
    private TaxiApp app;

    @Override
    public Integer call() throws Exception {
        return app.alone(() -> {
            app.monitoring().prepare();
            return 0;
        });
    }
}
