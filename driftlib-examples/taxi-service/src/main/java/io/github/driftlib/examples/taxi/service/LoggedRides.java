package io.github.driftlib.examples.taxi.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import io.github.driftlib.live.label.LabelJoin;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the log of the service holds.
 *
 * @param lines the lines that could be read, in the order of the log
 * @param unreadable how many could not: the last one of a process that was killed, for one; what follows in a damaged
 *     file is one
 */
record LoggedRides(List<Line> lines, long unreadable) {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedRides.class);

    /**
     * A line of the log: an answer, an outcome, or that a window was given up.
     *
     * @param time when it was logged
     * @param answer the answer, or null
     * @param outcome the outcome, or null
     * @param givenUp when the window begins that was given up, or null
     */
    record Line(Instant time, Answer answer, RequestJson.Outcome outcome, Instant givenUp) {}

    /** The whole log; as large as the log is. */
    static LoggedRides read(Path folder) throws IOException {
        List<Line> lines = new ArrayList<>();
        return new LoggedRides(lines, each(folder, Instant.MIN, lines::add));
    }

    /**
     * Hands over the lines that were logged from a time on, one after the other.
     *
     * @return how many lines could not be read
     */
    private static long each(Path folder, Instant from, Consumer<Line> take) throws IOException {
        long unreadable = 0;
        for (Path file : Files.isDirectory(folder) ? RideLog.files(folder) : List.<Path>of()) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(from)) {
                continue;
            }
            try (BufferedReader text = open(file)) {
                for (String line = text.readLine(); line != null; line = text.readLine()) {
                    Optional<Line> read = parse(line);
                    read.filter(known -> !known.time().isBefore(from)).ifPresent(take);
                    unreadable += read.isEmpty() ? 1 : 0;
                }
            } catch (EOFException | ZipException e) {
                LOG.warn("{} is damaged: what follows in it cannot be read: {}", file, e.getMessage());
                unreadable++;
            }
        }
        return unreadable;
    }

    private static Optional<Line> parse(String line) {
        try {
            return Optional.of(line(RequestJson.JSON.readTree(line)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Line line(JsonNode node) {
        Instant time = Instant.parse(node.required("time").asText());
        if (node.has("given_up")) {
            return new Line(
                    time, null, null, Instant.parse(node.required("given_up").asText()));
        }
        if (node.has("outcome")) {
            RequestJson.Outcome outcome = new RequestJson.Outcome(
                    node.required("id").asText(), node.required("outcome").asDouble());
            return new Line(time, null, outcome, null);
        }
        return new Line(time, answer(node), null, null);
    }

    /** When the windows begin that the service gave up. */
    Set<Instant> givenUp() {
        return lines.stream().map(Line::givenUp).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The answers. */
    List<Answer> answers() {
        return lines.stream().map(Line::answer).filter(Objects::nonNull).toList();
    }

    /** How many answers were logged from a time on. */
    static long answersSince(Path folder, Instant time) throws IOException {
        LongAdder answers = new LongAdder();
        each(folder, time, line -> answers.add(line.answer() == null ? 0 : 1));
        return answers.sum();
    }

    /** Brings a join and the known ids to where they were: what was logged from a time on happens again. */
    static void replay(Path folder, LabelJoin<Answer> rides, RecentIds ids, Instant from) throws IOException {
        each(folder, from, line -> {
            if (line.answer() != null) {
                ids.add(line.answer().id());
                rides.predicted(line.answer());
            } else if (line.outcome() != null) {
                rides.outcome(line.outcome().id(), line.outcome().minutes());
            }
        });
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private static Answer answer(JsonNode line) {
        TripRequest trip = new TripRequest(
                line.required("id").asText(),
                Instant.parse(line.required("pickup").asText()),
                number(line, TaxiColumns.PASSENGERS),
                number(line, "trip_distance"),
                number(line, TaxiColumns.FARE),
                number(line, "total_amount"),
                (int) number(line, TaxiColumns.PICKUP_ZONE),
                (int) number(line, "DOLocationID"));
        return new Answer(
                trip,
                line.required("prediction").asDouble(),
                Double.NaN,
                line.required("model").asText());
    }

    private static double number(JsonNode line, String field) {
        JsonNode value = line.required(field);
        return value.isNull() ? Double.NaN : value.asDouble();
    }
}
