package io.github.driftlib.cli;

import io.github.driftlib.html.HtmlDashboard;
import io.github.driftlib.jdbc.JdbcHistory;
import io.github.driftlib.sink.MetricHistory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
            page = page.between(from, to);
        }
        String html;
        try {
            html = page.html(history());
        } catch (Stop e) {
            throw e;
        } catch (RuntimeException e) {
            throw Stop.unreadable(Secrets.redacted(history), e);
        }
        try {
            java.nio.file.Files.createDirectories(out.toAbsolutePath().getParent());
            java.nio.file.Files.writeString(out, html);
        } catch (java.io.IOException e) {
            throw Stop.undelivered(out.toString(), e);
        }
        spec.commandLine().getOut().println(out);
        return ExitCode.PASSED.code();
    }

    private MetricHistory history() {
        return history.startsWith("jdbc:")
                ? JdbcHistory.of(UrlDataSource.of(history, System.getenv()))
                : MetricHistory.ofFolder(Path.of(history));
    }
}
