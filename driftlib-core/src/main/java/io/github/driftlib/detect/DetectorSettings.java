package io.github.driftlib.detect;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.driftlib.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a detector is to look for: a value that starts detectors.
 *
 * <pre>{@code
 * Detector detector = Cusum.of(Baseline.known(0.2, 0.1), FalseAlarms.every(1000)).start();
 * if (detector.update(0.7) == Detector.Signal.DRIFT) {
 *     System.out.println(detector.verdict());
 * }
 * }</pre>
 *
 * <p>The order of the values is part of what a detector knows, so two detectors do not merge. Where a stream has
 * partitions, each gets a detector of its own, or one detector takes one value of each window of merged summaries.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "detector")
@JsonSubTypes({
    @JsonSubTypes.Type(Adwin.class),
    @JsonSubTypes.Type(BernoulliCusum.class),
    @JsonSubTypes.Type(ConformalMartingale.class),
    @JsonSubTypes.Type(Cusum.class),
    @JsonSubTypes.Type(Ddm.class),
    @JsonSubTypes.Type(EDetector.class),
    @JsonSubTypes.Type(Ewma.class),
    @JsonSubTypes.Type(HddmA.class),
    @JsonSubTypes.Type(PageHinkley.class),
    @JsonSubTypes.Type(Shewhart.class)
})
public sealed interface DetectorSettings
        permits Adwin, BernoulliCusum, ConformalMartingale, Cusum, Ddm, EDetector, Ewma, HddmA, PageHinkley, Shewhart {

    /** A detector that has seen nothing. Thresholds are found here, which can take some milliseconds. */
    Detector start();

    /** What to know of the alarms, such as that few values made the baseline; empty where there is nothing. */
    default Optional<String> caveat() {
        return Optional.empty();
    }

    /** These settings as JSON: equal settings have the same text. */
    default String key() {
        return Json.parameters(this).toString();
    }

    /**
     * The settings of a {@link #key}.
     *
     * @throws IllegalArgumentException if the text is no such JSON
     */
    static DetectorSettings parse(String key) {
        Objects.requireNonNull(key, "key must be given, but was null");
        return Json.value(Json.read(key), DetectorSettings.class);
    }

    /**
     * A detector that goes on where another one was.
     *
     * @throws IllegalArgumentException if the state is of other settings
     */
    default Detector resume(Detector.State state) {
        if (!state.settings().equals(key())) {
            throw new IllegalArgumentException(
                    "state must be of the settings " + key() + ", but was of " + state.settings());
        }
        Detector detector = start();
        detector.restore(state);
        return detector;
    }

    /** The verdicts that are drifts, when a detector starts and takes all these values. */
    default List<Detector.Verdict> drifts(double... values) {
        Detector detector = start();
        List<Detector.Verdict> drifts = new ArrayList<>();
        for (double value : values) {
            if (detector.update(value) == Detector.Signal.DRIFT) {
                drifts.add(detector.verdict());
            }
        }
        return drifts;
    }
}
