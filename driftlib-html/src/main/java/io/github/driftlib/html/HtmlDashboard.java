package io.github.driftlib.html;

import io.github.driftlib.alert.Alerting;
import io.github.driftlib.html.dashboard.DashboardPage;
import io.github.driftlib.html.dashboard.ProjectHistory;
import io.github.driftlib.html.dashboard.ReportLink;
import io.github.driftlib.html.page.Essence;
import io.github.driftlib.html.page.Page;
import io.github.driftlib.html.page.PageKind;
import io.github.driftlib.sink.MetricHistory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Metrics over time as a page of one file, to open from disk or to serve as any other file: a monitoring page without a
 * server.
 *
 * <p>The page shows each project of the history: the latest numbers, drift by column and time, every drift score beside
 * its threshold, how the tests ended, and any other value of any metric. Its reader chooses the project and the range
 * of time. As a {@linkplain HtmlReport report} it loads nothing.
 *
 * <pre>{@code
 * HtmlDashboard.write(JdbcHistory.of(dataSource), Path.of("dashboard.html"));
 * HtmlDashboard.write(MetricHistory.ofFolder(Path.of("reports")), Path.of("dashboard.html"));
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads. A page grows with the number of runs times that of values: a year of
 * daily runs over 20 columns is about a megabyte.
 */
public final class HtmlDashboard {

    private final String title;
    private final Instant from;
    private final Instant to;
    private final Optional<Alerting> alerting;
    private final Optional<ReportLink> link;

    private HtmlDashboard(
            String title, Instant from, Instant to, Optional<Alerting> alerting, Optional<ReportLink> link) {
        this.title = title;
        this.from = from;
        this.to = to;
        this.alerting = alerting;
        this.link = link;
    }

    /**
     * Writes the page of a history, in place of what was in the file. Folders that are missing are made.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(MetricHistory history, Path file) {
        Objects.requireNonNull(history, "history must be given, but was null");
        Objects.requireNonNull(file, "file must be given, but was null");
        standard().writeTo(history, file);
    }

    /** Shows all of a history, under the title {@code Monitoring}. */
    public static HtmlDashboard standard() {
        return new HtmlDashboard("Monitoring", Instant.MIN, Instant.MAX, Optional.empty(), Optional.empty());
    }

    /** The same with another title. */
    public HtmlDashboard titled(String other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new HtmlDashboard(other, from, to, alerting, link);
    }

    /** The same with only the runs from {@code first} (inclusive) to {@code end} (exclusive). */
    public HtmlDashboard between(Instant first, Instant end) {
        Objects.requireNonNull(first, "first must be given, but was null");
        Objects.requireNonNull(end, "end must be given, but was null");
        if (!first.isBefore(end)) {
            throw new IllegalArgumentException("first must be before end, but was " + first + " and " + end);
        }
        return new HtmlDashboard(title, first, end, alerting, link);
    }

    /** The same with the alerts that these rules lead to: the history is replayed, run by run. */
    public HtmlDashboard alerting(Alerting rules) {
        Objects.requireNonNull(rules, "rules must be given, but was null");
        return new HtmlDashboard(title, from, to, Optional.of(rules), link);
    }

    /**
     * The same with a link from each run to its report.
     *
     * @param address where reports are, as seen from the page, such as {@code reports/{project}/{date}.html}:
     *     {@code {project}} stands for the name of the project, {@code {date}} for the day of the run in UTC, such as
     *     {@code 2026-03-20}, and {@code {time}} for its time, such as {@code 2026-03-20T06:00:00Z}; what an address
     *     cannot hold is written by its number
     * @throws IllegalArgumentException if it names neither date nor time, or begins with a scheme other than http,
     *     https and file
     */
    public HtmlDashboard linking(String address) {
        return new HtmlDashboard(title, from, to, alerting, Optional.of(new ReportLink(address)));
    }

    /**
     * Writes the page of a history, in place of what was in the file. Folders that are missing are made.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void writeTo(MetricHistory history, Path file) {
        page(history).write(file);
    }

    /** The page of a history as text. */
    public String html(MetricHistory history) {
        return page(history).html();
    }

    private Page page(MetricHistory history) {
        DashboardPage page = DashboardPage.of(history, title, from, to, alerting, link);
        List<Essence.PlainTable> tables = new ArrayList<>();
        if (!page.projects().isEmpty()) {
            tables.add(new Essence.PlainTable(
                    "Projects at their last run",
                    List.of(
                            "project",
                            "runs",
                            "last run",
                            "columns beyond the threshold",
                            "tests failed",
                            "alerts that go on"),
                    page.projects().stream().map(ProjectHistory::inWords).toList()));
        }
        List<List<String>> alerts = page.projects().stream()
                .flatMap(project -> project.openAlertsInWords().stream())
                .toList();
        if (!alerts.isEmpty()) {
            tables.add(new Essence.PlainTable(
                    "Alerts that go on", List.of("project", "what", "severity", "since", "how it began"), alerts));
        }
        List<String> lines = page.projects().isEmpty() ? List.of("The history is empty.") : List.of();
        return new Page(PageKind.DASHBOARD, title, new Essence(title, lines, tables), page);
    }
}
