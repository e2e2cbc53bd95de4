package io.github.driftlib.html.dashboard;

import io.github.driftlib.alert.Alerting;
import io.github.driftlib.html.view.Titles;
import io.github.driftlib.sink.MetricHistory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the page of a history shows.
 *
 * @param title the title
 * @param projects the projects
 * @param words what fields are called, where that is not their name with spaces
 */
public record DashboardPage(String title, List<ProjectHistory> projects, Map<String, String> words) {

    /**
     * The page of a history between two points in time, with the alerts of rules and links to reports where there are.
     */
    public static DashboardPage of(
            MetricHistory history,
            String title,
            Instant from,
            Instant to,
            Optional<Alerting> alerting,
            Optional<ReportLink> link) {
        List<ProjectHistory> projects = history.projects().stream()
                .map(project -> ProjectHistory.of(
                                project, history.values(project, from, to), history.tests(project, from, to))
                        .with(alerting.map(rules -> AlertSpan.of(rules, history, project, from, to)), link))
                .filter(project -> project.times().length > 0)
                .toList();
        List<String> fields = projects.stream()
                .flatMap(project -> project.groups().stream())
                .flatMap(group -> group.fields().keySet().stream())
                .flatMap(field -> Stream.of(field, field.replaceFirst("^estimated_", "")))
                .toList();
        return new DashboardPage(title, projects, Titles.notPlain(fields));
    }
}
