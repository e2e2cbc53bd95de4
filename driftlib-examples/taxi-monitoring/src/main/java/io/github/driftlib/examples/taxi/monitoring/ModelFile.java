package io.github.driftlib.examples.taxi.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.driftlib.examples.taxi.model.LinearModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The model as it is kept in a file, with what it was made of.
 *
 * @param source where the trips came from
 * @param referenceMonth the month it was trained in
 * @param trainRows how many trips it was trained on
 * @param trainMeanAbsoluteError its error on these, in minutes
 * @param validationMeanAbsoluteError its error on the others, in minutes
 * @param intercept the prediction where all features are 0
 * @param coefficients what one unit more of a feature adds
 */
public record ModelFile(
        String source,
        String referenceMonth,
        int trainRows,
        double trainMeanAbsoluteError,
        double validationMeanAbsoluteError,
        double intercept,
        Map<String, Double> coefficients) {

    /** Checks that there are coefficients. */
    public ModelFile {
        Objects.requireNonNull(coefficients, "coefficients must be given, but were null");
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static ModelFile of(Training training, TaxiSettings settings) {
        return new ModelFile(
                settings.source().description(),
                settings.referenceMonth().toString(),
                settings.trainRows(),
                training.trainError(),
                training.validationError(),
                training.model().intercept(),
                training.model().coefficients());
    }

    static ModelFile fromJson(String json) throws JsonProcessingException {
        return JSON.readValue(json, ModelFile.class);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, or holds no model
     */
    public static ModelFile read(Path file) throws IOException {
        return fromJson(Files.readString(file));
    }

    String toJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model must be writable as JSON", e);
        }
    }

    /** The model. */
    public LinearModel model() {
        return new LinearModel(intercept, coefficients);
    }

    /** Whether the same settings would make the same model again. */
    boolean fits(TaxiSettings settings) {
        return settings.source().description().equals(source)
                && settings.referenceMonth().toString().equals(referenceMonth)
                && trainRows == settings.trainRows();
    }
}
