package io.github.driftlib.junit;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Snapshot;
import java.util.Objects;

/**
 * Assertions in AssertJ's style. AssertJ must be on the path; a named module that calls them requires
 * {@code org.assertj.core}.
 *
 * <pre>{@code
 * assertThat(snapshot).allTestsPass();
 * assertThatData(current).against(reference).hasNoDrift("fare").hasMissingShareBelow("fare", 0.01);
 * }</pre>
 */
public final class DataAssertions {

    private DataAssertions() {}

    /** Assertions of a snapshot. */
    public static SnapshotAssert assertThat(Snapshot snapshot) {
        Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
        return new SnapshotAssert(snapshot);
    }

    /** Assertions of data. */
    public static DataAssert assertThatData(Dataset data) {
        Objects.requireNonNull(data, "data must be given, but was null");
        return new DataAssert(data);
    }
}
