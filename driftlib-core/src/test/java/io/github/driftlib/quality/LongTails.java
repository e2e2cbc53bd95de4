package io.github.driftlib.quality;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.json.DatetimeText;
import io.github.driftlib.summary.profile.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Rows whose columns have one frequent value and many with a long tail, more than a profile keeps, and that profile.
 */
final class LongTails {

    static final int ROWS = 30_000;
    private static final Map<Long, Dataset> DRAWN = new HashMap<>();
    private static final Map<Long, Profile> PROFILES = new HashMap<>();

    /** The columns: numbers, labels and points in time. */
    static final List<String> COLUMNS = List.of("x", "zone", "time");

    private LongTails() {}

    /** A tenth of the rows has one value, the others are spread over many with a long tail; some are missing. */
    static Dataset rows(long seed) {
        return DRAWN.computeIfAbsent(seed, LongTails::draw);
    }

    private static Dataset draw(long seed) {
        Random random = new Random(seed);
        double[] drawn = IntStream.range(0, ROWS)
                .mapToDouble(row -> random.nextInt(10) == 0 ? 7 : Math.floor(20_000 * Math.pow(random.nextDouble(), 2)))
                .map(value -> random.nextInt(50) == 0 ? Double.NaN : value)
                .toArray();
        return Dataset.builder()
                .numerical(
                        "x",
                        Arrays.stream(drawn)
                                .map(value -> value == 3 ? Double.POSITIVE_INFINITY : value / 2)
                                .toArray())
                .categorical("zone", texts(drawn).toArray(String[]::new))
                .datetime(
                        "time",
                        Arrays.stream(drawn)
                                .mapToObj(value -> Double.isNaN(value) ? null : Instant.ofEpochSecond((long) value))
                                .toArray(Instant[]::new))
                .build();
    }

    private static List<String> texts(double[] drawn) {
        List<String> texts = new ArrayList<>();
        for (double value : drawn) {
            texts.add(Double.isNaN(value) ? null : "z" + (long) value);
        }
        return texts;
    }

    /** What a profile keeps of the same rows. */
    static Profile profile(long seed) {
        return PROFILES.computeIfAbsent(
                seed,
                drawn -> Profile.builder()
                        .mostExactValues(100)
                        .runLength(2048)
                        .mostLabels(300)
                        .add(rows(drawn))
                        .build());
    }

    /** How a value is called in a column. */
    static String label(String column, int value) {
        return switch (column) {
            case "x" -> value % 2 == 0 ? "" + value / 2 : "" + value / 2.0;
            case "zone" -> "z" + value;
            default -> DatetimeText.of(Instant.ofEpochSecond(value));
        };
    }
}
