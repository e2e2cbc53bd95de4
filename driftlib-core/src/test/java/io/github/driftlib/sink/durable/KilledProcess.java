package io.github.driftlib.sink.durable;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.exception.MathArithmeticException;
import org.slf4j.Logger;

/** Runs a program of this class path in a process of its own and kills it with -9. */
final class KilledProcess {

    private KilledProcess() {}

    /** What it printed, from its start until it was killed, so long after its first line. */
    static List<String> run(long millis, List<String> before, Class<?> program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                classPath(program),
                program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.add(Objects.requireNonNull(output.readLine(), "the program must print a line"));
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                process.toHandle().destroyForcibly();
            });
            killer.start();
            readAll(output, lines);
            killer.join();
        }
        process.waitFor();
        return lines;
    }

    /** Where the program and what core stands on come from, whatever runs the tests. */
    private static String classPath(Class<?> program) {
        return Stream.of(
                        program,
                        DurableSink.class,
                        MathArithmeticException.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonValue.class,
                        Logger.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A line that was cut by the kill does not count: its number may be cut too. */
    private static void readAll(BufferedReader output, List<String> lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = output.read(); c >= 0; c = output.read()) {
            if (c == '\n') {
                lines.add(line.toString());
                line.setLength(0);
            } else {
                line.append((char) c);
            }
        }
    }
}
