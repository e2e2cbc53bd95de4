package io.github.driftlib.junit;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.html.HtmlReport;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.suite.SuiteFile;
import io.github.driftlib.suite.result.TestLine;
import io.github.driftlib.test.TestResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestReporter;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The tests of a suite as tests of JUnit, 5.14 or 6: one for each, named by title, column and condition, in a container
 * for each group.
 *
 * <pre>{@code
 * class TripsTest {
 *     @DataTests
 *     Stream<DynamicNode> trips(TestReporter reporter) {
 *         return DataTest.of(TestSuite.of(TestPresets.dataDrift())).reporter(reporter).run(current, reference);
 *     }
 * }
 * }</pre>
 *
 * <p>A failure is a failed test with what was expected and what was found; a test that could not be judged ends with a
 * {@link NotJudgedException}; one that was skipped, or for which there is too little to tell, is aborted; a test that
 * failed but is not critical passes, and publishes a report entry. A suite that ran no test fails.
 *
 * <p>Immutable; each method gives another one.
 */
public final class DataTest {

    private static final BiConsumer<String, String> NOWHERE = (name, text) -> {};

    private final TestSuite suite;
    private final DataDefinition definition;
    private final BiConsumer<String, String> reporter;
    private final Optional<Path> page;

    private DataTest(
            TestSuite suite, DataDefinition definition, BiConsumer<String, String> reporter, Optional<Path> page) {
        this.suite = suite;
        this.definition = definition;
        this.reporter = reporter;
        this.page = page;
    }

    /** The tests of a suite. */
    public static DataTest of(TestSuite suite) {
        Objects.requireNonNull(suite, "suite must be given, but was null");
        return new DataTest(suite, DataDefinition.inferred(), NOWHERE, Optional.empty());
    }

    /** The tests of a suite file, of columns that mean what it says. */
    public static DataTest of(SuiteFile file) {
        Objects.requireNonNull(file, "file must be given, but was null");
        return new DataTest(file.suite(), file.definition(), NOWHERE, Optional.empty());
    }

    /** The same, publishing warnings and the page to the given reporter, which JUnit hands to the method. */
    public DataTest reporter(TestReporter reporter) {
        Objects.requireNonNull(reporter, "reporter must be given, but was null");
        return new DataTest(suite, definition, reporter::publishEntry, page);
    }

    /** The same, writing the page of the results to a file, which the message of a failure names. */
    public DataTest page(Path file) {
        Objects.requireNonNull(file, "file must be given, but was null");
        return new DataTest(suite, definition, reporter, Optional.of(file));
    }

    /** Runs the suite now, and gives its tests. */
    public Stream<DynamicNode> run(Dataset current, Dataset reference) {
        return run(RunData.of(current).withReference(reference).withDefinition(definition));
    }

    /** Runs the suite now, and gives its tests; what the columns mean is said with the data. */
    public Stream<DynamicNode> run(RunData data) {
        Snapshot snapshot = suite.run(data);
        page.ifPresent(file -> {
            HtmlReport.write(snapshot, file);
            reporter.accept("page", file.toString());
        });
        if (snapshot.tests().isEmpty()) {
            throw new NotJudgedException("a suite must have tests for these data, but has none");
        }
        Map<String, List<DynamicNode>> groups = new LinkedHashMap<>();
        for (Snapshot.TestEntry test : snapshot.tests()) {
            TestLine line = TestLine.of(test);
            groups.computeIfAbsent(test.result().group(), group -> new ArrayList<>())
                    .add(DynamicTest.dynamicTest(line.name(), () -> judge(line, test)));
        }
        return groups.entrySet().stream()
                .map(group -> DynamicContainer.dynamicContainer(group.getKey(), group.getValue()));
    }

    private void judge(TestLine line, Snapshot.TestEntry test) {
        String message = line.description()
                + page.map(file -> System.lineSeparator() + "see " + file).orElse("");
        switch (line.status()) {
            case SUCCESS -> {
                // Nothing is left to say.
            }
            case FAIL -> throw new AssertionFailedError(message, expected(line), actual(line));
            case ERROR -> throw new NotJudgedException(message);
            case SKIPPED -> throw new TestAbortedException(message);
            case WARNING -> {
                if (!isNotCritical(test)) {
                    throw new TestAbortedException(message);
                }
                reporter.accept(line.name(), TestResult.Status.WARNING + ": " + line.description());
            }
        }
    }

    private static boolean isNotCritical(Snapshot.TestEntry test) {
        return test.key().judgement().contains("\"not_critical\":true");
    }

    private static String expected(TestLine line) {
        return line.condition().isEmpty() ? "no failure" : line.condition();
    }

    private static String actual(TestLine line) {
        return line.value().isEmpty() ? line.description() : line.value();
    }
}
