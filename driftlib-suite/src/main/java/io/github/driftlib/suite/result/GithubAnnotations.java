package io.github.driftlib.suite.result;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.suite.Place;
import io.github.driftlib.test.TestResult;
import java.util.Objects;
import java.util.Optional;

/**
 * What did not pass as commands of a GitHub workflow, which shows them as annotations: {@code ::error
 * file=suite.yaml,line=7::...}.
 */
public final class GithubAnnotations {

    private GithubAnnotations() {}

    /** A line for each failure, error and warning; empty where there is none. */
    public static String of(Snapshot snapshot, Places places) {
        Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
        Objects.requireNonNull(places, "places must be given, but was null");
        StringBuilder text = new StringBuilder();
        for (Snapshot.TestEntry test : snapshot.tests()) {
            TestLine line = TestLine.of(test);
            if (line.isNotable()) {
                Optional<Place> place = places.of(test.key());
                text.append(line.status() == TestResult.Status.WARNING ? "::warning " : "::error ")
                        .append(place.map(at -> "file=" + property(at.file()) + ",line=" + at.line() + ",col="
                                        + at.column() + ",")
                                .orElse(""))
                        .append("title=")
                        .append(property(line.name()))
                        .append("::")
                        .append(message(line.description()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
