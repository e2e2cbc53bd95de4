package io.github.driftlib.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How the program ends, as a shell sees it. */
enum ExitCode {
    /** Everything passed; warnings do not count, unless told otherwise. */
    PASSED(0),
    /** A test failed. */
    FAILED(1),
    /** The command line or a suite file is wrong. */
    USAGE(2),
    /** Data could not be read, a test could not be judged, or no test was run. */
    UNJUDGED(3),
    /** Results could not be delivered to where they should go. */
    UNDELIVERED(4);

    private static final List<ExitCode> WORST_FIRST = List.of(USAGE, UNJUDGED, UNDELIVERED, FAILED, PASSED);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The worse of two: usage before unjudged before undelivered before failed. */
    ExitCode worse(ExitCode other) {
        return Stream.of(this, other)
                .min(Comparator.comparingInt(WORST_FIRST::indexOf))
                .orElseThrow();
    }
}
