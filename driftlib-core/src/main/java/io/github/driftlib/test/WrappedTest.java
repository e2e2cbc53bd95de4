package io.github.driftlib.test;

import io.github.driftlib.metric.MetricContext;
import java.util.Map;

/** A test that is called as another one, and runs it in its own way. */
interface WrappedTest extends MetricTest {

    /** The other test. */
    MetricTest test();

    @Override
    default void check(MetricContext context) {
        test().check(context);
    }

    @Override
    default boolean needsRows() {
        return test().needsRows();
    }

    @Override
    default String name() {
        return test().name();
    }

    @Override
    default String title() {
        return test().title();
    }

    @Override
    default MetricTest.Group group() {
        return test().group();
    }

    @Override
    default Map<String, Object> parameters() {
        return test().parameters();
    }
}
