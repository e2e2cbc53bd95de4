package io.github.driftlib.html;

import io.github.driftlib.html.page.Essence;
import io.github.driftlib.html.page.Page;
import io.github.driftlib.html.page.PageKind;
import io.github.driftlib.html.report.ReportPage;
import io.github.driftlib.html.report.Told;
import io.github.driftlib.html.runs.RunsPage;
import io.github.driftlib.training.RunRecord;
import io.github.driftlib.training.TrainingChecks;
import io.github.driftlib.training.TrainingHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Runs of training and evaluation as a page of one file: learning curves, confusion matrices by step, the
 * {@linkplain TrainingChecks checks} of each run, the error by the size of the data, and all runs side by side with the
 * difference to the first one. As a {@linkplain HtmlReport report} it loads nothing.
 *
 * <pre>{@code
 * HtmlRuns.write(training, "fare", Path.of("runs.html"));
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class HtmlRuns {

    private final TrainingChecks checks;

    private HtmlRuns(TrainingChecks checks) {
        this.checks = checks;
    }

    /** Shows the checks of the metric {@code loss}. */
    public static HtmlRuns standard() {
        return new HtmlRuns(TrainingChecks.of("loss"));
    }

    /** The same with other checks, such as those of another loss. */
    public HtmlRuns with(TrainingChecks other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new HtmlRuns(Objects.requireNonNull(other, "checks"));
    }

    /**
     * Writes the page of the runs of a project, in place of what was in the file. Folders that are missing are made.
     *
     * @throws IllegalArgumentException if the project has no run
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(TrainingHistory history, String project, Path file) {
        Objects.requireNonNull(history, "history must be given, but was null");
        Objects.requireNonNull(project, "project must be given, but was null");
        Objects.requireNonNull(file, "file must be given, but was null");
        standard().writeTo(history.records(project), file);
    }

    /**
     * Writes the page of runs, the first of which is the baseline, in place of what was in the file.
     *
     * @throws IllegalArgumentException if there is no run
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void writeTo(List<RunRecord> runs, Path file) {
        page(runs).write(file);
    }

    /** The page of runs as text. */
    public String html(List<RunRecord> runs) {
        return page(runs).html();
    }

    private Page page(List<RunRecord> runs) {
        ReportPage page = RunsPage.of(runs, checks);
        List<String> lines = new ArrayList<>(List.of(page.headline().text()));
        page.findings().stream().map(Told::text).forEach(lines::add);
        return new Page(
                PageKind.REPORT,
                page.project() + ": Runs",
                new Essence(page.headline().text(), lines, RunsPage.tables(runs)),
                page);
    }
}
