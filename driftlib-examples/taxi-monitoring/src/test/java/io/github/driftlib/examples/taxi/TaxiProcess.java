package io.github.driftlib.examples.taxi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as {@code ./taxi} runs it. */
public final class TaxiProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private TaxiProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it in a folder; what it has to complain of stands in its output. */
    public static TaxiProcess start(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dtaxi.command=./taxi",
                "-cp",
                System.getProperty("java.class.path"),
                TaxiApp.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TAXI_"));
        return new TaxiProcess(builder.redirectErrorStream(true).start());
    }

    /** All lines up to one that begins in the given way, or to the end. */
    public String readTo(String beginning) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.append(line).append('\n');
            if (line.startsWith(beginning)) {
                break;
            }
        }
        return lines.toString();
    }

    /** All lines that were not read yet, once the program has ended by itself. */
    public String readAll() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.append(line).append('\n');
        }
        return lines.toString();
    }

    /** How it ended. */
    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends it, if it has not ended, as a person would who closes the terminal. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        out.close();
    }
}
