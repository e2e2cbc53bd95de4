package io.github.driftlib.html;

import io.github.driftlib.html.page.Essence;
import io.github.driftlib.html.page.Page;
import io.github.driftlib.html.page.PageKind;
import io.github.driftlib.html.report.Headline;
import io.github.driftlib.html.report.KeyFigure;
import io.github.driftlib.html.report.PlainTables;
import io.github.driftlib.html.report.ReportPage;
import io.github.driftlib.html.report.Told;
import io.github.driftlib.html.view.ResultView;
import io.github.driftlib.html.view.Views;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A snapshot of a report or a test suite as a page of one file, to open from disk, send or print.
 *
 * <p>The page holds its style, its script, the drawing library and the aggregates of the snapshot, and loads nothing
 * from anywhere; its Content-Security-Policy forbids it to. Every name and text of the data is only ever text in it.
 * Pictures need the {@link io.github.driftlib.metric.PlotData} data of the results; without them the page has their
 * numbers.
 *
 * <pre>{@code
 * HtmlReport.write(snapshot, Path.of("report.html"));
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class HtmlReport {

    private static final int MOST_TOLD = 10;

    private final Views views;
    private final boolean examples;

    private HtmlReport(Views views, boolean examples) {
        this.views = views;
        this.examples = examples;
    }

    /**
     * Writes the page of a snapshot, in place of what was in the file. Folders that are missing are made.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Snapshot snapshot, Path file) {
        Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
        Objects.requireNonNull(file, "file must be given, but was null");
        standard().writeTo(snapshot, file);
    }

    /**
     * Shows each result by the view that a {@linkplain io.github.driftlib.html.view.ViewFamily family} has for it,
     * those of the library by pictures, and any other as a table of its values.
     */
    public static HtmlReport standard() {
        return new HtmlReport(Views.found(), false);
    }

    /** The same, with results of the given type shown by the given view. */
    public <R extends MetricResult> HtmlReport with(Class<R> type, ResultView<R> view) {
        Objects.requireNonNull(type, "type must be given, but was null");
        Objects.requireNonNull(view, "view must be given, but was null");
        return new HtmlReport(views.with(type, view), examples);
    }

    /**
     * The same, with rows of the data themselves where a result holds some: whole texts that are typical, and what was
     * recommended to whom. A page without them holds aggregates only; one with them says so in its last line.
     */
    public HtmlReport withExamples() {
        return new HtmlReport(views, true);
    }

    /**
     * Writes the page of a snapshot, in place of what was in the file. Folders that are missing are made.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void writeTo(Snapshot snapshot, Path file) {
        page(snapshot).write(file);
    }

    /** The page of a snapshot as text. */
    public String html(Snapshot snapshot) {
        return page(snapshot).html();
    }

    private Page page(Snapshot snapshot) {
        ReportPage page = ReportPage.of(snapshot, views, examples);
        String kind = snapshot.tests().isEmpty() ? "Report" : "Tests";
        String title = (page.project().isEmpty() ? "" : page.project() + ": ") + kind;
        return new Page(
                PageKind.REPORT, title, new Essence(page.headline().text(), essence(page), PlainTables.of(page)), page);
    }

    private static List<String> essence(ReportPage page) {
        List<String> essence = new ArrayList<>();
        Headline headline = page.headline();
        if (!headline.detail().isEmpty()) {
            essence.add(headline.detail());
        }
        page.findings().stream().limit(MOST_TOLD).map(Told::text).forEach(essence::add);
        for (KeyFigure fact : page.facts()) {
            essence.add(fact.text());
        }
        return essence;
    }
}
