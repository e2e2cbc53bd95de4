package io.github.driftlib.detect;

/**
 * Watches a stream: takes one value after the other and says when the stream changed.
 *
 * <p>The rules are the same for all:
 *
 * <ul>
 *   <li>An update that says {@link Signal#DRIFT} has reset the detector; the next one starts anew. What it learned
 *       itself is forgotten, a baseline that was given stays: as long as a stream is off it, a chart will tell so
 *       again.
 *   <li>NaN is counted and not learned. An infinity, or a value out of the range of the settings, is an
 *       {@link IllegalArgumentException} and changes nothing, unless the settings clip values.
 *   <li>Larger is worse: an error is 1, a right answer 0.
 *   <li>A stream that is constant from the start tells nothing, unless it is off a given baseline.
 * </ul>
 *
 * <p>For one thread. An update allocates nothing.
 */
public abstract class Detector {

    private static final double LARGEST = 1e100;

    private final DetectorSettings settings;
    private final Direction watched;
    private long updates;
    private long missing;
    private Signal signal = Signal.NONE;

    /** What is held against the threshold; NaN as long as there is too little for it. */
    double statistic = Double.NaN;

    /** The threshold; NaN as long as there is none. */
    double threshold = Double.NaN;

    /** Whither the statistic moved most. */
    Direction moved = Direction.BOTH;

    Detector(DetectorSettings settings, Direction watched) {
        this.settings = settings;
        this.watched = watched;
    }

    /** Takes the next value, and says what it makes of the stream. */
    public final Signal update(double value) {
        if (Double.isNaN(value)) {
            missing++;
            signal = Signal.NONE;
            return signal;
        }
        signal = learn(value);
        updates++;
        if (signal == Signal.DRIFT) {
            forget();
        }
        return signal;
    }

    /** The last update in numbers. */
    public final Verdict verdict() {
        return new Verdict(
                signal,
                updates,
                Double.isNaN(statistic) ? null : statistic,
                Double.isNaN(threshold) ? null : threshold,
                signal == Signal.NONE ? watched : moved);
    }

    /** How many values were NaN. */
    public final long missing() {
        return missing;
    }

    /** How many values were learned. */
    public final long updates() {
        return updates;
    }

    /** What it was started by. */
    public final DetectorSettings settings() {
        return settings;
    }

    /** All that it knows, for {@link DetectorSettings#resume}. */
    public final DetectorState state() {
        return DetectorState.of(settings.key(), verdict(), missing, numbers());
    }

    final void restore(DetectorState state) {
        numbers(state.array());
        Verdict last = state.last();
        signal = last.signal();
        updates = last.updates();
        statistic = last.statistic() == null ? Double.NaN : last.statistic();
        threshold = last.threshold() == null ? Double.NaN : last.threshold();
        moved = last.direction();
        missing = state.missing();
    }

    static double finite(double value) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("value must be finite, but was " + value);
        }
        return value;
    }

    /** A number that squares and sums of it are finite of: one that is too large would silence a detector for good. */
    static double bounded(double value) {
        return Math.max(-LARGEST, Math.min(LARGEST, value));
    }

    static double zeroOrOne(double value) {
        if (value != 0 && value != 1) {
            throw new IllegalArgumentException("value must be 0 or 1, but was " + value);
        }
        return value;
    }

    /** Numbers of a state in their place, checked for their number. */
    static double[] checked(double[] numbers, int length) {
        if (numbers.length != length) {
            throw new IllegalArgumentException(
                    "numbers of the state must be " + length + ", but were " + numbers.length);
        }
        return numbers;
    }

    /** Takes a value that is not NaN; a value that it refuses has changed nothing. */
    abstract Signal learn(double value);

    /** Forgets what was learned. */
    abstract void forget();

    /** What was learned, in finite numbers. */
    abstract double[] numbers();

    /** Takes up what was learned. */
    abstract void numbers(double[] numbers);
}
