package io.github.driftlib.detect;

import io.github.driftlib.json.Json;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Watches a stream: takes one value after the other and says when the stream changed.
 *
 * <p>The rules are the same for all:
 *
 * <ul>
 *   <li>An update that says {@link Detector.Signal#DRIFT} has reset the detector; the next one starts anew. What it
 *       learned itself is forgotten, a baseline that was given stays: as long as a stream is off it, a chart will tell
 *       so again.
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
    public final State state() {
        return State.of(settings.key(), verdict(), missing, numbers());
    }

    final void restore(State state) {
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

    /**
     * All that a detector knows, to be kept where the program is not. It belongs to the settings that the detector was
     * started by.
     *
     * @param version the version of this form, {@value #VERSION}
     * @param settings the {@linkplain DetectorSettings#key key} of the settings
     * @param last what it knew after the last update
     * @param missing how many values were NaN
     * @param numbers what was learned, in numbers of which each kind of detector knows the meaning
     */
    public record State(int version, String settings, Verdict last, long missing, List<Double> numbers) {

        /** The version of the form that is written. */
        public static final int VERSION = 1;

        private static final int LONGEST = 1 << 20;
        private static final int FIXED_BYTES = 5 * Integer.BYTES + 4 * Long.BYTES;

        /** Checks the version and that the numbers are finite. */
        public State {
            if (version != VERSION) {
                throw new IllegalArgumentException("version must be " + VERSION + ", but was " + version);
            }
            Objects.requireNonNull(settings, "settings must be given, but was null");
            Objects.requireNonNull(last, "last must be given, but was null");
            if (missing < 0) {
                throw new IllegalArgumentException("missing must be at least 0, but was " + missing);
            }
            numbers = List.copyOf(numbers);
            numbers.forEach(number -> {
                if (!Double.isFinite(number)) {
                    throw new IllegalArgumentException("numbers must be finite, but one was " + number);
                }
            });
        }

        static State of(String settings, Verdict last, long missing, double[] numbers) {
            return new State(
                    VERSION,
                    settings,
                    last,
                    missing,
                    Arrays.stream(numbers).boxed().toList());
        }

        double[] array() {
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** The state as JSON. */
        public String json() {
            return Json.text(Json.tree(this));
        }

        /**
         * The state that JSON holds.
         *
         * @throws IllegalArgumentException if it holds none, or one of another version
         */
        public static State parse(String json) {
            Objects.requireNonNull(json, "json must be given, but was null");
            return Json.value(Json.read(json), State.class);
        }

        /** The state as bytes: the version, the key and the numbers, big-endian. */
        public byte[] bytes() {
            byte[] key = settings.getBytes(StandardCharsets.UTF_8);
            ByteBuffer bytes = ByteBuffer.allocate(FIXED_BYTES + key.length + 8 * numbers.size());
            bytes.putInt(version).putInt(key.length).put(key);
            bytes.putInt(last.signal().ordinal())
                    .putInt(last.direction().ordinal())
                    .putLong(last.updates());
            bytes.putDouble(orNaN(last.statistic())).putDouble(orNaN(last.threshold()));
            bytes.putLong(missing).putInt(numbers.size());
            numbers.forEach(bytes::putDouble);
            return bytes.array();
        }

        private static double orNaN(@Nullable Double number) {
            return number == null ? Double.NaN : number;
        }

        private static @Nullable Double orNull(double number) {
            return Double.isNaN(number) ? null : number;
        }

        private static <T> T at(T[] constants, int ordinal) {
            if (ordinal < 0 || ordinal >= constants.length) {
                throw new IllegalArgumentException(
                        "bytes must hold one of " + Arrays.toString(constants) + ", but held number " + ordinal);
            }
            return constants[ordinal];
        }

        /**
         * The state that bytes hold.
         *
         * @throws IllegalArgumentException if they hold none, or one of another version
         */
        public static State of(byte[] bytes) {
            Objects.requireNonNull(bytes, "bytes must be given, but was null");
            ByteBuffer from = ByteBuffer.wrap(bytes);
            try {
                int version = from.getInt();
                byte[] key = new byte[length(from.getInt())];
                from.get(key);
                Signal signal = at(Signal.values(), from.getInt());
                Direction direction = at(Direction.values(), from.getInt());
                Verdict last = new Verdict(
                        signal, from.getLong(), orNull(from.getDouble()), orNull(from.getDouble()), direction);
                long missing = from.getLong();
                Double[] numbers = new Double[length(from.getInt())];
                Arrays.setAll(numbers, i -> from.getDouble());
                if (from.hasRemaining()) {
                    throw new IllegalArgumentException(
                            "bytes must end with the last number, but had " + from.remaining() + " more");
                }
                return new State(
                        version, new String(key, StandardCharsets.UTF_8), last, missing, Arrays.asList(numbers));
            } catch (BufferUnderflowException e) {
                throw new IllegalArgumentException("bytes must be a whole state, but were " + bytes.length, e);
            }
        }

        private static int length(int length) {
            if (length < 0 || length > LONGEST) {
                throw new IllegalArgumentException("bytes must hold a state, but a length in them is " + length);
            }
            return length;
        }
    }

    /** What a detector says of an update. */
    public enum Signal {
        /** Nothing to tell. */
        NONE,
        /** Something may be changing: a state, said at each update while it lasts. */
        WARNING,
        /** The stream changed: an event, said once; the detector begins anew with the next update. */
        DRIFT
    }

    /**
     * What a detector knows after an update.
     *
     * @param signal what it says
     * @param updates how many values it has learned since it was started; missing ones are not learned
     * @param statistic what it holds against its threshold, or null where it has seen too little for one
     * @param threshold from where on it says drift, or null where it has seen too little for one
     * @param direction whither the statistic moved most; where nothing is told, the directions that are looked at
     */
    public record Verdict(
            Detector.Signal signal,
            long updates,
            @Nullable Double statistic,
            @Nullable Double threshold,
            Direction direction) {

        /** Checks that there is a signal and a direction, and that updates is not negative. */
        public Verdict {
            Objects.requireNonNull(signal, "signal must be given, but was null");
            Objects.requireNonNull(direction, "direction must be given, but was null");
            if (updates < 0) {
                throw new IllegalArgumentException("updates must be at least 0, but was " + updates);
            }
        }
    }

    /** Whither a stream moved, or may move for a detector to tell it. */
    public enum Direction {
        /** To larger values. */
        UP,
        /** To smaller values. */
        DOWN,
        /** To larger or to smaller values. */
        BOTH;

        boolean up() {
            return this != DOWN;
        }

        boolean down() {
            return this != UP;
        }

        /** In how many directions. */
        int sides() {
            return this == BOTH ? 2 : 1;
        }
    }
}
