package io.github.driftlib.blackbox;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.family.TestJson;
import io.github.driftlib.html.HtmlReport;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.suite.SuiteEntry;
import io.github.driftlib.suite.SuiteFile;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Whether a family of a user's own is found by a snapshot, a history, a test, a suite file and a page; a program of its
 * own too.
 */
final class FoundEverywhere {

    private static final String SUITE = """
            version: 1
            tests:
              - EnoughRows: {fewest: 2}
              - FewLabels: {column: zone}
            metrics:
              - LabelCount: {column: zone}
            """;

    private FoundEverywhere() {}

    /** One line for each place: the module it runs in, and what was found. */
    static List<String> lines(Path folder) throws IOException {
        LabelCount metric = new LabelCount("zone");
        Dataset trips = Dataset.builder().categorical("zone", "a", "b", "a").build();
        Snapshot snapshot = Report.of(metric).run(trips, trips);
        Snapshot read = Snapshot.fromJson(snapshot.toJson());
        Files.writeString(folder.resolve("run.json"), snapshot.toJson());
        String series = MetricHistory.ofFolder(folder)
                .values("", Instant.EPOCH, Instant.MAX)
                .get(0)
                .toString();
        MetricTest test =
                FewLabels.of("zone").must(Condition.lt(2)).notCritical().skippedBelow(3);
        SuiteFile suite = SuiteFile.parse("suite.yaml", SUITE);
        return List.of(
                "named module: " + LabelCount.class.getModule().isNamed(),
                "snapshot: " + read.equals(snapshot) + ", " + read.get(metric).labels(),
                "history: " + series.contains("LabelCount/1{\"column\":\"zone\"}"),
                "test: " + TestJson.read(TestJson.write(test)).equals(test),
                "record: " + TestJson.write(new EnoughRows(5)),
                "suite file: " + values(suite.tests()).equals(List.of(new EnoughRows(2), FewLabels.of("zone"))) + ", "
                        + values(suite.metrics()).equals(List.of(metric)),
                "page: " + HtmlReport.standard().html(read).contains("2 labels"));
    }

    private static List<Object> values(List<? extends SuiteEntry<?>> entries) {
        return entries.stream().<Object>map(SuiteEntry::value).toList();
    }

    /** Prints the lines; the argument is a folder to write to. */
    public static void main(String[] arguments) throws IOException {
        lines(Path.of(arguments[0])).forEach(System.out::println);
    }
}
