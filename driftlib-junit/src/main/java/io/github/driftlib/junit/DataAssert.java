package io.github.driftlib.junit;

import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestPreset;
import java.util.Arrays;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions of data, alone or against a reference. Each runs a suite of its own; a warning passes. */
@SuppressWarnings("exports") // who calls it requires AssertJ; others need not have it
public final class DataAssert extends AbstractAssert<DataAssert, Dataset> {

    private @Nullable Dataset reference;
    private DataDefinition definition = DataDefinition.inferred();

    DataAssert(Dataset data) {
        super(data, DataAssert.class);
    }

    /** The data to compare with, from here on. */
    public DataAssert against(Dataset data) {
        Objects.requireNonNull(data, "data must be given, but was null");
        reference = data;
        return this;
    }

    /** What the columns mean, from here on; inferred unless said. */
    public DataAssert definedBy(DataDefinition meaning) {
        Objects.requireNonNull(meaning, "meaning must be given, but was null");
        definition = meaning;
        return this;
    }

    /** No test of these fails or cannot be judged. */
    public DataAssert passes(TestPreset... tests) {
        isNotNull();
        RunData data = RunData.of(actual).withDefinition(definition);
        Snapshot snapshot = TestSuite.of(tests).run(reference == null ? data : data.withReference(reference));
        DataAssertions.assertThat(snapshot).allTestsPass();
        return this;
    }

    /** None of the columns drifted. */
    public DataAssert hasNoDrift(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return passes(Arrays.stream(columns).map(Tests::columnDrift).toArray(TestPreset[]::new));
    }

    /** Less than a share of the values of a column are missing. */
    public DataAssert hasMissingShareBelow(String column, double share) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return passes(Tests.columnShareOfMissingValues(column).must(Condition.lt(share)));
    }

    /** There are at least so many rows. */
    public DataAssert hasAtLeastRows(long rows) {
        return passes(Tests.numberOfRows().must(Condition.gte(rows)));
    }
}
