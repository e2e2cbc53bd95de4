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
 * All that a detector knows, to be kept where the program is not. It belongs to the settings that the detector was
 * started by.
 *
 * @param version the version of this form, {@value #VERSION}
 * @param settings the {@linkplain DetectorSettings#key key} of the settings
 * @param last what it knew after the last update
 * @param missing how many values were NaN
 * @param numbers what was learned, in numbers of which each kind of detector knows the meaning
 */
public record DetectorState(int version, String settings, Verdict last, long missing, List<Double> numbers) {

    /** The version of the form that is written. */
    public static final int VERSION = 1;

    private static final int LONGEST = 1 << 20;
    private static final int FIXED_BYTES = 5 * Integer.BYTES + 4 * Long.BYTES;

    /** Checks the version and that the numbers are finite. */
    public DetectorState {
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

    static DetectorState of(String settings, Verdict last, long missing, double[] numbers) {
        return new DetectorState(
                VERSION, settings, last, missing, Arrays.stream(numbers).boxed().toList());
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
    public static DetectorState parse(String json) {
        Objects.requireNonNull(json, "json must be given, but was null");
        return Json.value(Json.read(json), DetectorState.class);
    }

    /** The state as bytes: the version, the key and the numbers, big-endian. */
    public byte[] bytes() {
        byte[] key = settings.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(FIXED_BYTES + key.length + 8 * numbers.size());
        bytes.putInt(version).putInt(key.length).put(key);
        bytes.putInt(last.signal().ordinal()).putInt(last.direction().ordinal()).putLong(last.updates());
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
    public static DetectorState of(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes must be given, but was null");
        ByteBuffer from = ByteBuffer.wrap(bytes);
        try {
            int version = from.getInt();
            byte[] key = new byte[length(from.getInt())];
            from.get(key);
            Signal signal = at(Signal.values(), from.getInt());
            Direction direction = at(Direction.values(), from.getInt());
            Verdict last =
                    new Verdict(signal, from.getLong(), orNull(from.getDouble()), orNull(from.getDouble()), direction);
            long missing = from.getLong();
            Double[] numbers = new Double[length(from.getInt())];
            Arrays.setAll(numbers, i -> from.getDouble());
            if (from.hasRemaining()) {
                throw new IllegalArgumentException(
                        "bytes must end with the last number, but had " + from.remaining() + " more");
            }
            return new DetectorState(
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
