package io.github.driftlib.live;

import io.github.driftlib.live.label.LabelledShare;
import io.github.driftlib.report.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link Monitor} found of a window.
 *
 * @param window the window
 * @param snapshot what the reports and suites gave, as one run; empty where none ran
 * @param held why nothing was judged, such as that too few predictions have their outcome; empty where it was
 * @param labelled how many of its predictions had their outcome then; empty where outcomes are not asked for
 * @param problems what went wrong: a report that could not be run, a sink that did not take a snapshot
 */
public record WindowResult(
        Window window,
        Optional<Snapshot> snapshot,
        Optional<String> held,
        Optional<LabelledShare> labelled,
        List<String> problems) {

    /** Copies the list. */
    public WindowResult {
        Objects.requireNonNull(window, "window must be given, but was null");
        Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
        Objects.requireNonNull(held, "held must be given, but was null");
        Objects.requireNonNull(labelled, "labelled must be given, but was null");
        problems = List.copyOf(problems);
    }
}
