package io.github.driftlib.suite.result;

import io.github.driftlib.suite.Place;
import io.github.driftlib.test.MetricTest;
import java.util.Optional;

/** Where a test stands in a suite file. */
@FunctionalInterface
public interface Places {

    /** Nowhere: the suite was made by a program. */
    Places NONE = test -> Optional.empty();

    /** The place of a test; empty where it has none. */
    Optional<Place> of(MetricTest.Key test);
}
