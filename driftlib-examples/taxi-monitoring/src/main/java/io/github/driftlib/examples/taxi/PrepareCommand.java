package io.github.driftlib.examples.taxi;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Trains the model. */
@Command(
        name = "prepare",
        description = "Trains the model in the reference month and keeps it with the trips to compare with.")
final class PrepareCommand implements Runnable {

    @ParentCommand
    private TaxiApp app;

    @Override
    public void run() {
        app.monitoring().prepare();
    }
}
