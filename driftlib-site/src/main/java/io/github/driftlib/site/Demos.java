package io.github.driftlib.site;

import io.github.driftlib.cli.DriftlibApp;
import io.github.driftlib.html.HtmlRuns;
import io.github.driftlib.training.Series;
import io.github.driftlib.training.TrainingLog;
import io.github.driftlib.training.TrainingMemory;
import io.github.driftlib.training.TrainingRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import picocli.CommandLine;

/** Pages that the library makes, one of each kind, of data that are made here. */
final class Demos {

    private static final int DAYS = 14;
    private static final int EPOCHS = 20;

    private final Path folder;
    private final Path work;

    private Demos(Path folder, Path work) {
        this.folder = folder;
        this.work = work;
    }

    /** Writes the pages into a folder, and says how they are called. */
    static List<String> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory("driftlib-demos");
        new Demos(folder, work).write();
        return List.of("report", "tests", "dashboard", "quality", "model", "comparison", "training-runs");
    }

    private void write() throws IOException {
        Path reference = trips("reference", 0, 2000, 0);
        Path current = trips("current", 1, 1500, 2);
        run("report", "-r", reference, "-d", current, "-o", "html=" + folder.resolve("report.html"));
        run("test", "-r", reference, "-d", current, "-o", "html=" + folder.resolve("tests.html"));
        run("report", "-d", current, "-o", "html=" + folder.resolve("quality.html"));
        Path suite = Files.writeString(
                work.resolve("model.yaml"),
                "version: 1\ncolumns: {target: minutes, prediction: model}\nmetrics: [RegressionPreset]\n");
        run("report", "-s", suite, "-r", reference, "-d", current, "-o", "html=" + folder.resolve("model.html"));
        run(
                "compare",
                "-d",
                current,
                "--target",
                "minutes",
                "--production",
                "model",
                "--candidate",
                "candidate",
                "-o",
                "html=" + folder.resolve("comparison.html"));
        trainingRuns();
        for (int day = 0; day < DAYS; day++) {
            Path data = trips("day" + day, 10 + day, 800, day < 9 ? 0 : 0.5 * (day - 8));
            String time = "2022-02-" + (10 + day) + "T00:00:00Z";
            run(
                    "test",
                    "-r",
                    reference,
                    "-d",
                    data,
                    "--project",
                    "trips",
                    "--time",
                    time,
                    "--sink",
                    work.resolve("runs"));
        }
        run("dashboard", "--history", work.resolve("runs"), "-o", folder.resolve("dashboard.html"));
    }

    /** Two runs of a training, the second of which learns faster. */
    private void trainingRuns() {
        TrainingMemory memory = new TrainingMemory();
        TrainingLog log = TrainingLog.of(memory);
        for (double rate : new double[] {0.1, 0.3}) {
            try (TrainingRun run = log.start("minutes", Map.of("rate", Double.toString(rate)))) {
                for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                    double loss = 4 * Math.exp(-rate * epoch);
                    run.record(epoch, Series.TRAIN, "loss", 1 + loss);
                    run.record(epoch, Series.VALIDATION, "loss", 1.2 + loss);
                }
                run.record(EPOCHS, Series.TEST, "mean_abs_error", 1.2 + Math.exp(-rate * EPOCHS), 0.02);
                run.finish();
            }
        }
        HtmlRuns.write(memory, "minutes", folder.resolve("training-runs.html"));
    }

    private static void run(Object... arguments) {
        StringWriter err = new StringWriter();
        CommandLine line = DriftlibApp.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        if (line.execute(words) > 1) {
            throw new IllegalStateException("a demo page must be made, but: " + err);
        }
    }

    private Path trips(String name, long seed, int rows, double shift) throws IOException {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("fare,zone,minutes,passengers,model,candidate\n");
        for (int i = 0; i < rows; i++) {
            double miles = -3 * Math.log(random.nextDouble());
            csv.append(String.format(
                    Locale.ROOT,
                    "%.2f,%s,%.1f,%s,%.1f,%.1f%n",
                    3 + 2.5 * miles + shift,
                    List.of("Astoria", "Harlem", "Midtown", "Queens").get(random.nextInt(4)),
                    4 * miles + random.nextGaussian(),
                    random.nextDouble() < 0.02 + 0.02 * shift ? "" : 1 + random.nextInt(8),
                    3.6 * miles + 1,
                    4 * miles + 0.3 * random.nextGaussian()));
        }
        return Files.writeString(work.resolve(name + ".csv"), csv);
    }
}
