package io.github.driftlib.cli;

import io.github.driftlib.alert.AlertPolicy;
import io.github.driftlib.alert.AlertRule;
import io.github.driftlib.alert.AlertState;
import io.github.driftlib.alert.Alerting;
import io.github.driftlib.html.HtmlDashboard;
import io.github.driftlib.jdbc.JdbcHistory;
import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.suite.SuiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code driftlib dashboard}. */
@Command(name = "dashboard", description = "A page of a history: what --sink kept, run by run.")
final class DashboardCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--history",
            paramLabel = "SOURCE",
            required = true,
            description = "A JDBC URL, or a folder of snapshots.")
    private String history;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "The page to write.")
    private Path out;

    @Option(names = "--title", paramLabel = "TEXT", description = "The title of the page.")
    private String title;

    @Option(names = "--from", paramLabel = "INSTANT", description = "The first time, such as 2022-02-01T00:00:00Z.")
    private Instant from;

    @Option(names = "--to", paramLabel = "INSTANT", description = "The time that ends it, and is no longer in it.")
    private Instant to;

    @Option(
            names = "--reports",
            paramLabel = "ADDRESS",
            description =
                    "Where the report of each run is, as seen from the page: {project}, {date} and {time} stand for "
                            + "those of the run, as in reports/{date}.html.")
    private String reports;

    @Option(
            names = "--false-alerts",
            paramLabel = "NUMBER",
            description = "How many false alerts a month are borne where the suite file has alerts. Default: 1.")
    private Double falseAlerts;

    @Mixin
    private SuiteOptions files;

    @Override
    public Integer call() {
        if (from == null != (to == null)) {
            throw Stop.usage("--from and --to must be given together");
        }
        HtmlDashboard page = HtmlDashboard.standard();
        if (title != null) {
            page = page.titled(title);
        }
        if (from != null) {
            if (!from.isBefore(to)) {
                throw Stop.usage("--from must be before --to, but was " + from + ", and --to " + to);
            }
            page = page.between(from, to);
        }
        if (reports != null) {
            page = linking(page);
        }
        List<AlertRule> rules = files.suite().map(SuiteFile::alerts).orElse(List.of());
        Optional<Alerting> alerting = rules.isEmpty() ? Optional.empty() : Optional.of(Alerting.of(policy(), rules));
        if (alerting.isPresent()) {
            page = page.alerting(alerting.get());
        } else if (falseAlerts != null) {
            throw Stop.usage("--false-alerts needs a --suite with alerts");
        }
        String html;
        List<String> lasting = new ArrayList<>();
        try {
            MetricHistory runs = history();
            if (runs.projects().isEmpty()) {
                throw Stop.unreadable(Secrets.redacted(history), new IOException("it holds no run; --sink keeps them"));
            }
            html = page.html(runs);
            alerting.ifPresent(judge -> lasting.addAll(lasting(judge, runs)));
        } catch (Stop e) {
            throw e;
        } catch (RuntimeException e) {
            throw Stop.unreadable(Secrets.redacted(history), e);
        }
        try {
            Files.createDirectories(out.toAbsolutePath().getParent());
            Files.writeString(out, html);
        } catch (IOException e) {
            throw Stop.undelivered(out.toString(), e);
        }
        spec.commandLine().getOut().println(out);
        lasting.forEach(spec.commandLine().getOut()::println);
        return ExitCode.PASSED.code();
    }

    /** The alerts that go on, in words, project by project. */
    private List<String> lasting(Alerting alerting, MetricHistory runs) {
        Instant first = from == null ? Instant.MIN : from;
        Instant end = to == null ? Instant.MAX : to;
        return runs.projects().stream()
                .flatMap(project -> alerting.findings(runs, AlertState.of(project), first, end).stream()
                        .map(finding -> project + ": " + finding.text()))
                .toList();
    }

    private HtmlDashboard linking(HtmlDashboard page) {
        try {
            return page.linking(reports);
        } catch (IllegalArgumentException e) {
            throw Stop.usage("--reports: " + e.getMessage());
        }
    }

    private AlertPolicy policy() {
        try {
            return AlertPolicy.daily(falseAlerts == null ? 1 : falseAlerts);
        } catch (IllegalArgumentException e) {
            throw Stop.usage("--false-alerts: " + e.getMessage());
        }
    }

    private MetricHistory history() {
        return history.startsWith("jdbc:")
                ? JdbcHistory.of(UrlDataSource.of(history, System.getenv()))
                : MetricHistory.ofFolder(Path.of(history));
    }
}
