package io.github.driftlib.suite.result;

import io.github.driftlib.report.Snapshot;
import java.util.List;
import java.util.Objects;

/** The tests of a snapshot in Markdown: the numbers, and a table of what did not pass; for the summary of a build. */
public final class MarkdownSummary {

    private MarkdownSummary() {}

    /** The summary, under a title. */
    public static String of(Snapshot snapshot, String title) {
        Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
        Objects.requireNonNull(title, "title must be given, but was null");
        List<TestLine> lines = snapshot.tests().stream().map(TestLine::of).toList();
        StringBuilder text = new StringBuilder("## ")
                .append(escaped(title))
                .append("\n\n")
                .append(
                        snapshot.tests().isEmpty()
                                ? "no tests"
                                : snapshot.summary().text())
                .append('\n');
        if (lines.stream().anyMatch(TestLine::isNotable)) {
            text.append("\n| | test | column | found |\n|---|---|---|---|\n");
            lines.stream()
                    .filter(TestLine::isNotable)
                    .forEach(line -> text.append("| ")
                            .append(line.status())
                            .append(" | ")
                            .append(escaped(line.title()))
                            .append(" | ")
                            .append(escaped(line.column()))
                            .append(" | ")
                            .append(escaped(line.description()))
                            .append(" |\n"));
        }
        snapshot.remarks()
                .forEach(remark -> text.append("\n- ")
                        .append(escaped(remark.data() + ": " + remark.remark().text())));
        return text.append(snapshot.remarks().isEmpty() ? "" : "\n").toString();
    }

    /** The text as it stands, whatever Markdown or HTML would make of it. */
    static String escaped(String text) {
        return TestLine.plain(text)
                .replaceAll("([\\\\`*_{}\\[\\]<>()#+!|~@])", "\\\\$1")
                .replace("&", "&amp;");
    }
}
