package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.examples.taxi.model.LinearModel;
import io.github.driftlib.examples.taxi.monitoring.ModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The model that answers, and a candidate that answers in its shadow, where the file {@code candidate.json} is there.
 * Read anew when told so. Safe for use by many threads.
 */
final class Models {

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

    Models(Path modelFile) throws IOException {
        this.modelFile = modelFile;
        candidateFile = modelFile.resolveSibling("candidate.json");
        reload();
    }

    /** Reads the files; where that fails, what was read before stays. */
    Loaded reload() throws IOException {
        Optional<Version> candidate = Files.exists(candidateFile) ? Optional.of(read(candidateFile)) : Optional.empty();
        loaded = new Loaded(read(modelFile), candidate);
        return loaded;
    }

    private static Version read(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readString(file).getBytes(StandardCharsets.UTF_8));
        return new Version(ModelFile.read(file).model(), String.format("%08x", checksum.getValue()));
    }

    Loaded now() {
        return loaded;
    }
}
