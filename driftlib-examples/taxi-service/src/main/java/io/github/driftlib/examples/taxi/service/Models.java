package io.github.driftlib.examples.taxi.service;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.driftlib.examples.taxi.model.LinearModel;
import io.github.driftlib.examples.taxi.monitoring.ModelFile;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model that answers, and a candidate that answers in its shadow, where the file {@code candidate.json} is there.
 * Read anew when told so. Safe for use by many threads.
 */
final class Models {

    private static final Logger LOG = LoggerFactory.getLogger(Models.class);

    private final Path modelFile;
    private final Path candidateFile;
    private volatile Loaded loaded;

    /**
     * A model and its version.
     *
     * @param model the model
     * @param version the checksum of its file
     */
    record Version(LinearModel model, String version) {

        double minutes(TripRequest trip) {
            return model.predict(trip::feature);
        }
    }

    /**
     * What was read.
     *
     * @param model the model that answers
     * @param candidate the one that may answer some day
     */
    record Loaded(Version model, Optional<Version> candidate) {}

    /**
     * Reads the files. Without a model nothing can be answered; without a candidate that can be read, all can.
     *
     * @throws IOException if the model cannot be read
     */
    Models(Path modelFile) throws IOException {
        this.modelFile = modelFile;
        candidateFile = modelFile.resolveSibling("candidate.json");
        loaded = new Loaded(read(modelFile), candidateOrNone());
    }

    private Optional<Version> candidateOrNone() {
        try {
            return candidate();
        } catch (IOException e) {
            LOG.warn("there is no candidate: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Version> candidate() throws IOException {
        return Files.exists(candidateFile) ? Optional.of(read(candidateFile)) : Optional.empty();
    }

    /** Reads the files; where that fails, what was read before stays. */
    Loaded reload() throws IOException {
        loaded = new Loaded(read(modelFile), candidate());
        return loaded;
    }

    private static Version read(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        LinearModel model;
        try {
            checksum.update(Files.readString(file).getBytes(StandardCharsets.UTF_8));
            model = ModelFile.read(file).model();
        } catch (NoSuchFileException e) {
            throw new IOException(file + " must be there, but is not", e);
        } catch (IOException | RuntimeException e) {
            throw new IOException(file + " must hold a model, but cannot be read: " + firstLine(e), e);
        }
        if (!Double.isFinite(model.intercept())) {
            throw new IOException(file + ": intercept must be a finite number, but was " + model.intercept());
        }
        for (Map.Entry<String, Double> coefficient : model.coefficients().entrySet()) {
            if (!TaxiColumns.FEATURES.contains(coefficient.getKey())) {
                throw new IOException(file + ": coefficients must be of " + TaxiColumns.FEATURES + ", but one was of '"
                        + coefficient.getKey() + "'");
            }
            if (coefficient.getValue() == null || !Double.isFinite(coefficient.getValue())) {
                throw new IOException(file + ": the coefficient of " + coefficient.getKey()
                        + " must be a finite number, but was " + coefficient.getValue());
            }
        }
        return new Version(model, String.format("%08x", checksum.getValue()));
    }

    /** Why a file cannot be read, in a line that does not name it again. */
    private static String firstLine(Exception e) {
        String text = e instanceof FileSystemException file
                ? Objects.requireNonNullElse(file.getReason(), e.getClass().getSimpleName())
                : e instanceof JsonProcessingException json ? text(json) : String.valueOf(e.getMessage());
        return text.lines().findFirst().orElse("");
    }

    private static String text(JsonProcessingException e) {
        JsonLocation where = e.getLocation();
        String place = where == null ? "" : "line " + where.getLineNr() + ", column " + where.getColumnNr() + ": ";
        return place + e.getOriginalMessage().split(" \\(start marker", 2)[0];
    }

    Loaded now() {
        return loaded;
    }
}
