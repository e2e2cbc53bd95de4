package io.github.driftlib.cli;

import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.duckdb.UnpackedDriver;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Does what most runs do, so that an archive of the classes can be made that they need; or, where a folder is given,
 * makes it the home of the program from which such runs start: its jar, and DuckDB's library beside it.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FOLDER")
    private Path home;

    @Override
    public Integer call() throws IOException {
        if (home == null) {
            runAll();
        } else {
            UnpackedDriver.into(home);
        }
        return ExitCode.PASSED.code();
    }

    private static void runAll() throws IOException {
        Path folder = Files.createTempDirectory("driftlib");
        try {
            Path data = Files.writeString(folder.resolve("data.csv"), rows(3));
            Path reference = Files.writeString(folder.resolve("reference.csv"), rows(2));
            Path parquet = folder.resolve("data.parquet");
            DataFiles.writeParquet(DataFiles.csv(data).read(), parquet);
            Path suite = Files.writeString(
                    folder.resolve("suite.yaml"),
                    "version: 1\ntests: [DataDriftTestPreset, {TestNumberOfRows: {gt: 1}}]\nmetrics: [DataDriftPreset]\n");
            String out = "html=" + folder.resolve("r.html") + ",junit=" + folder.resolve("r.xml");
            for (List<String> arguments : List.of(
                    List.of("--help"),
                    List.of("describe", "--data", data.toString()),
                    List.of("describe", "--data", parquet.toString()),
                    List.of("report", "--data", data.toString(), "--reference", reference.toString(), "--out", out),
                    List.of(
                            "test",
                            "--data",
                            data.toString(),
                            "--reference",
                            reference.toString(),
                            "--suite",
                            suite.toString(),
                            "--out",
                            out))) {
                PrintWriter nowhere = new PrintWriter(new StringWriter());
                CommandLine line = DriftlibApp.commandLine().setOut(nowhere).setErr(nowhere);
                line.execute(arguments.toArray(String[]::new));
            }
        } finally {
            for (String name : List.of("data.csv", "data.parquet", "reference.csv", "suite.yaml", "r.html", "r.xml")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        }
    }

    private static String rows(int factor) {
        StringBuilder csv = new StringBuilder("fare,zone,minutes,day\n");
        for (int i = 0; i < 1500; i++) {
            csv.append(i % 97 * factor)
                    .append(".5,z")
                    .append(i % 7)
                    .append(',')
                    .append(i % 89 * 0.7)
                    .append(",2022-02-")
                    .append(10 + i % 18)
                    .append('\n');
        }
        return csv.toString();
    }
}
