package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.duckdb.DataFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * The baseline in the output folder. The model is written last and removed first: where it is, the reference that
 * belongs to it is, too.
 */
final class BaselineFiles {

    private final TaxiSettings settings;

    BaselineFiles(TaxiSettings settings) {
        this.settings = settings;
    }

    /** Why there is nothing to {@link #read}; empty where there is. */
    Optional<String> lack() {
        OutputFolder output = settings.output();
        if (!Files.exists(output.model()) || !Files.exists(output.reference())) {
            return Optional.of("there is no model in " + output.folder());
        }
        return modelFile().map(file -> file.fits(settings)).orElse(false)
                ? Optional.empty()
                : Optional.of("the model in " + output.folder() + " was made of other trips");
    }

    Baseline read() {
        ModelFile file = modelFile().orElseThrow();
        return new Baseline(
                file.model(), DataFiles.parquet(settings.output().reference()).read());
    }

    void write(Training training) {
        OutputFolder output = settings.output();
        output.makeParent(output.model());
        try {
            Files.deleteIfExists(output.model());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + output.model() + ": " + e, e);
        }
        DataFiles.writeParquet(training.validation(), output.reference());
        output.write(output.model(), ModelFile.of(training, settings).toJson());
    }

    private Optional<ModelFile> modelFile() {
        try {
            return Optional.of(
                    ModelFile.fromJson(Files.readString(settings.output().model())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
