package io.github.driftlib.cli;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.suite.result.Places;
import io.github.driftlib.suite.result.TestLine;
import io.github.driftlib.test.TestStatus;
import java.util.List;

/** Shows how the tests ended: what did not pass, the worst first, and the numbers. */
final class TestsShown {

    private static final List<TestStatus> WORST_FIRST =
            List.of(TestStatus.ERROR, TestStatus.FAIL, TestStatus.WARNING, TestStatus.SKIPPED, TestStatus.SUCCESS);

    private TestsShown() {}

    static void show(Snapshot snapshot, Places places, boolean all, Terminal terminal) {
        for (TestStatus status : WORST_FIRST) {
            snapshot.tests().stream()
                    .filter(test -> test.result().status() == status)
                    .filter(test -> all || TestLine.of(test).isNotable())
                    .forEach(test -> {
                        TestLine line = TestLine.of(test);
                        String place = places.of(test.key())
                                .map(at -> " (" + at.file() + ":" + at.line() + ")")
                                .orElse("");
                        terminal.status(status, line.title() + ": " + line.description() + place);
                    });
        }
        RemarksShown.show(snapshot, terminal);
        String summary = snapshot.summary().text();
        if (snapshot.summary().allPassed()) {
            terminal.good(summary);
        } else {
            terminal.bad(summary);
        }
    }
}
