package io.github.driftlib.junit;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import org.assertj.core.api.AbstractAssert;

/** Assertions of a snapshot. */
@SuppressWarnings("exports") // who calls it requires AssertJ; others need not have it
public final class SnapshotAssert extends AbstractAssert<SnapshotAssert, Snapshot> {

    SnapshotAssert(Snapshot snapshot) {
        super(snapshot, SnapshotAssert.class);
    }

    /** There are tests, and none failed or could not be judged; what did is listed, with warnings. */
    public SnapshotAssert allTestsPass() {
        isNotNull();
        try {
            actual.assertPassed();
        } catch (AssertionError e) {
            failWithMessage("%s", e.getMessage());
        }
        return this;
    }

    /** As {@link #allTestsPass}, and no test warned. */
    public SnapshotAssert allTestsPassWithoutWarning() {
        allTestsPass();
        for (Snapshot.TestEntry test : actual.tests()) {
            if (test.result().status() == TestResult.Status.WARNING) {
                failWithMessage(
                        "%s", test.result().name() + " warns: " + test.result().description());
            }
        }
        return this;
    }

    /** A test of the suite passed. */
    public SnapshotAssert passes(MetricTest test) {
        return ends(test, TestResult.Status.SUCCESS);
    }

    /** A test of the suite failed, as where a suite itself is tested. */
    public SnapshotAssert fails(MetricTest test) {
        return ends(test, TestResult.Status.FAIL);
    }

    private SnapshotAssert ends(MetricTest test, TestResult.Status status) {
        isNotNull();
        TestResult result = actual.result(test);
        if (result.status() != status) {
            failWithActualExpectedAndMessage(result.status(), status, "%s", result.description());
        }
        return this;
    }
}
