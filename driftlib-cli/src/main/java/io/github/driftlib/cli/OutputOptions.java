package io.github.driftlib.cli;

import io.github.driftlib.html.HtmlReport;
import io.github.driftlib.jdbc.JdbcSink;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.suite.Names;
import io.github.driftlib.suite.result.GithubAnnotations;
import io.github.driftlib.suite.result.JUnitXml;
import io.github.driftlib.suite.result.MarkdownSummary;
import io.github.driftlib.suite.result.Places;
import io.github.driftlib.suite.result.SarifLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where results go. */
final class OutputOptions {

    /** What a file of results looks like. */
    enum Form {
        HTML,
        JSON,
        JUNIT,
        MD,
        SARIF,
        GITHUB
    }

    /**
     * A file of results.
     *
     * @param form what it looks like
     * @param file its name, or {@code -} for the output of the program
     */
    record Target(Form form, String file) {}

    /** Reads {@code html=report.html}. */
    static final class Targets implements ITypeConverter<Target> {

        @Override
        public Target convert(String value) {
            int sign = value.indexOf('=');
            String name = sign < 0 ? value : value.substring(0, sign);
            List<String> forms = Arrays.stream(Form.values())
                    .map(form -> form.name().toLowerCase(Locale.ROOT))
                    .toList();
            if (!forms.contains(name.toLowerCase(Locale.ROOT))) {
                throw new TypeConversionException(
                        "must be a form and a file, and the form " + Names.oneOf(name, forms));
            }
            if (sign < 0 || sign == value.length() - 1) {
                throw new TypeConversionException(
                        "must be a form and a file, such as " + name + "=report." + name + ", but was '" + value + "'");
            }
            return new Target(Form.valueOf(name.toUpperCase(Locale.ROOT)), value.substring(sign + 1));
        }
    }

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FORM=FILE",
            split = ",",
            converter = Targets.class,
            description =
                    "Write results: html, json, junit, md, sarif or github, such as html=report.html,junit=tests.xml; "
                            + "the file - is the output of the program.")
    private List<Target> out = List.of();

    @Option(
            names = "--sink",
            paramLabel = "TARGET",
            description = "Keep the results in a history: a JDBC URL, or a folder of snapshots.")
    private List<String> sinks = List.of();

    @Option(
            names = "--project",
            paramLabel = "NAME",
            description = "What is monitored; the name in the suite file unless given.")
    private String project;

    @Option(
            names = "--time",
            paramLabel = "INSTANT",
            description = "The time the data stand for, such as 2022-02-01T00:00:00Z; now unless given.")
    private Instant time;

    @Option(names = "--tag", paramLabel = "TAG", description = "A free label of the run.")
    private List<String> tags = List.of();

    /** Whether pictures are drawn of the results. */
    boolean needPlots() {
        return out.stream().anyMatch(target -> target.form() == Form.HTML);
    }

    /** Whether something else than the summary goes to the output of the program. */
    boolean takeTheOutput() {
        return out.stream().anyMatch(target -> target.file().equals("-"));
    }

    RunInfo info(String name) {
        return RunInfo.of(project == null ? name : project, time == null ? Instant.now() : time)
                .withTags(tags.toArray(String[]::new));
    }

    /** Writes all that is asked for; what fails is told, and does not keep the rest from being written. */
    ExitCode deliver(Snapshot snapshot, Places places, PrintWriter stdout, PrintWriter err) {
        ExitCode code = ExitCode.PASSED;
        for (Target target : out) {
            code = code.worse(
                    attempt(target.file(), () -> write(target.form(), target.file(), snapshot, places, stdout), err));
        }
        for (String sink : sinks) {
            code = code.worse(attempt(Secrets.redacted(sink), () -> keep(sink, snapshot), err));
        }
        return code;
    }

    /** What can fail. */
    private interface Delivery {
        void run() throws IOException;
    }

    private static ExitCode attempt(String target, Delivery delivery, PrintWriter err) {
        try {
            delivery.run();
            return ExitCode.PASSED;
        } catch (Stop e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            err.println(
                    "driftlib: " + Secrets.redacted(Stop.undelivered(target, e).getMessage()));
            return ExitCode.UNDELIVERED;
        }
    }

    private static void write(Form form, String file, Snapshot snapshot, Places places, PrintWriter stdout)
            throws IOException {
        String title = snapshot.info().project().isEmpty()
                ? "driftlib"
                : snapshot.info().project();
        String text = switch (form) {
            case HTML -> HtmlReport.standard().html(snapshot);
            case JSON -> snapshot.toJson();
            case JUNIT -> JUnitXml.of(snapshot, title);
            case MD -> MarkdownSummary.of(snapshot, title);
            case SARIF -> SarifLog.of(snapshot, places);
            case GITHUB -> GithubAnnotations.of(snapshot, places);
        };
        if (file.equals("-")) {
            stdout.print(text);
            stdout.flush();
            return;
        }
        Path path = Path.of(file).toAbsolutePath();
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static void keep(String sink, Snapshot snapshot) throws IOException {
        if (sink.startsWith("jdbc:")) {
            JdbcSink.builder(UrlDataSource.of(sink, System.getenv()))
                    .history()
                    .createTables(true)
                    .build()
                    .write(snapshot);
            return;
        }
        Path folder = Files.createDirectories(Path.of(sink));
        String name = snapshot.info().project() + "-" + snapshot.info().timestamp();
        Files.writeString(folder.resolve(name.replaceAll("[^A-Za-z0-9._-]", "_") + ".json"), snapshot.toJson());
    }
}
