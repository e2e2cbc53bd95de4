package io.github.driftlib.preset;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.test.ColumnDriftTest;
import org.jspecify.annotations.Nullable;

/** The test of the drift of the target, that presets have in common. */
final class TargetDrift {

    private TargetDrift() {}

    static void check(@Nullable StatTest stattest, @Nullable Double stattestThreshold) {
        new ColumnDriftMetric("target", stattest, stattestThreshold);
    }

    static ColumnDriftTest test(
            ResolvedDefinition definition, @Nullable StatTest stattest, @Nullable Double stattestThreshold) {
        String target = definition
                .target()
                .orElseThrow(() -> new IllegalArgumentException("target must be given, but there is none"));
        return new ColumnDriftTest(new ColumnDriftMetric(target, stattest, stattestThreshold));
    }
}
