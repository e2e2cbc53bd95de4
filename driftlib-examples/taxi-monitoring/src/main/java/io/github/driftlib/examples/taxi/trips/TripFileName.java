package io.github.driftlib.examples.taxi.trips;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How TLC names the file of a month: {@code green_tripdata_2022-01.parquet}. */
final class TripFileName {

    private static final String BEFORE = "green_tripdata_";
    private static final String AFTER = ".parquet";

    private TripFileName() {}

    static String of(YearMonth month) {
        return BEFORE + month + AFTER;
    }

    /** The month of a file, where the file is named that way. */
    static Optional<YearMonth> month(String fileName) {
        if (!fileName.startsWith(BEFORE) || !fileName.endsWith(AFTER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    YearMonth.parse(fileName.substring(BEFORE.length(), fileName.length() - AFTER.length())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
