package io.github.driftlib.quality.missing;

import io.github.driftlib.summary.MissingKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which kinds of missing values a metric counts, by its two parameters. */
final class MissingKinds {

    private MissingKinds() {}

    /** Checks and copies what the user gave. */
    static @Nullable List<MissingKind> checked(@Nullable List<MissingKind> missingValues, boolean replace) {
        if (missingValues != null && missingValues.isEmpty() && replace) {
            throw new IllegalArgumentException("missingValues must not be empty where they replace the defaults");
        }
        return missingValues == null ? null : List.copyOf(missingValues);
    }

    static List<MissingKind> of(@Nullable List<MissingKind> missingValues, boolean replace) {
        if (missingValues == null) {
            return MissingKind.DEFAULTS;
        }
        Stream<MissingKind> defaults = replace ? Stream.of() : MissingKind.DEFAULTS.stream();
        return Stream.concat(defaults, missingValues.stream()).distinct().toList();
    }
}
