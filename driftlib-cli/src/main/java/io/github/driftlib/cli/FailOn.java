package io.github.driftlib.cli;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.test.TestResult;

/** What makes a run of tests a failed one. */
enum FailOn {
    /** A test failed. */
    FAIL,
    /** A test failed or warned. */
    WARNING,
    /** A test failed, or there was too little to tell: a warning of a test that is critical. */
    UNDECIDED;

    private boolean fails(Snapshot.TestEntry test) {
        return switch (test.result().status()) {
            case FAIL -> true;
            case WARNING ->
                this == WARNING || this == UNDECIDED && !test.key().judgement().contains("\"not_critical\":true");
            default -> false;
        };
    }

    /** The exit code of a run. */
    ExitCode codeOf(Snapshot snapshot) {
        Snapshot.TestSummary summary = snapshot.summary();
        boolean ran = snapshot.tests().stream().anyMatch(test -> test.result().status() != TestResult.Status.SKIPPED);
        if (summary.errorTests() > 0 || !ran) {
            return ExitCode.UNJUDGED;
        }
        return snapshot.tests().stream().anyMatch(this::fails) ? ExitCode.FAILED : ExitCode.PASSED;
    }
}
