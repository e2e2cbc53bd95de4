package io.github.driftlib.examples.taxi;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The numbers of the published months 2022-01 and 2022-02, as Evidently 0.4.40 and scikit-learn give them.
 *
 * @param rows how many trips of the reference month are fit for the model
 * @param trainMae the mean absolute error on the trips the model was trained on
 * @param validationMae the mean absolute error on the others
 * @param trainVsValidation prediction drift, drifted columns, share of missing values, median fare
 * @param days the same for each day
 * @param currentRows how many trips the current month has
 */
record Golden(
        int rows,
        double trainMae,
        double validationMae,
        List<Double> trainVsValidation,
        List<Day> days,
        int currentRows) {

    /** A day, written as a list. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"day", "trips", "predictionDrift", "driftedColumns", "shareMissing", "fareMedian"})
    record Day(
            String day,
            int trips,
            double predictionDrift,
            int driftedColumns,
            double shareMissing,
            double fareMedian) {}

    static Golden read() throws IOException {
        try (InputStream json = Golden.class.getResourceAsStream("/golden/taxi-2022-02.json")) {
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(json, Golden.class);
        }
    }
}
