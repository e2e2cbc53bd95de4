package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.examples.taxi.model.LeastSquares;
import io.github.driftlib.examples.taxi.model.LinearModel;
import io.github.driftlib.training.Run;
import io.github.driftlib.training.Series;
import io.github.driftlib.training.TrainingLog;
import io.github.driftlib.training.TrainingRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Trains the model again: on ever more trips, and with other features. Each model is judged on the last fifth of the
 * trips of the month, of which none learns.
 *
 * @param trips the trips that are fit for training, with their durations
 * @param log where the runs go
 */
record Retraining(Dataset trips, TrainingLog log) {

    /** The metric of the runs. */
    static final String ERROR = "mean_abs_error";

    /** The project of the runs on ever more trips. */
    static final String SIZES = "taxi, more trips";

    /** The project of the runs with other features. */
    static final String CANDIDATES = "taxi, other features";

    private static final List<Integer> PARTS = List.of(128, 64, 32, 16, 8, 4, 2, 1);

    private Dataset known() {
        return trips.slice(0, trips.rowCount() - trips.rowCount() / 5);
    }

    private Dataset unknown() {
        return trips.slice(trips.rowCount() - trips.rowCount() / 5, trips.rowCount());
    }

    /** Trains on a 128th of the trips, on a 64th, and so on to all. */
    void onMoreTrips(Instant start) {
        Dataset known = known();
        PARTS.forEach(part -> {
            int rows = Math.max(1, known.rowCount() / part);
            train(SIZES, rows + " trips", known.slice(0, rows), TaxiColumns.FEATURES, start.plusSeconds(rows));
        });
    }

    /** Trains three candidates: what is in production, the distance alone, and all but what is paid. */
    void candidates(Instant start) {
        Dataset known = known();
        train(CANDIDATES, "all features", known, TaxiColumns.FEATURES, start);
        train(CANDIDATES, "distance only", known, List.of("trip_distance"), start.plusSeconds(1));
        List<String> unpaid = TaxiColumns.FEATURES.stream()
                .filter(feature -> !feature.endsWith("_amount"))
                .toList();
        train(CANDIDATES, "without prices", known, unpaid, start.plusSeconds(2));
    }

    private void train(String project, String name, Dataset known, List<String> features, Instant start) {
        Map<String, String> parameters =
                Map.of("rows", String.valueOf(known.rowCount()), "features", String.join(", ", features));
        Run begun = Run.builder(project, project + ": " + name)
                .parameters(parameters)
                .start(start)
                .modelVersion(name)
                .build();
        try (TrainingRun run = log.start(begun)) {
            LinearModel model = LeastSquares.fit(known, features, TaxiColumns.TARGET);
            record(run, Series.TRAIN, model, known);
            record(run, Series.VALIDATION, model, unknown());
            run.finish();
        }
    }

    private static void record(TrainingRun run, String split, LinearModel model, Dataset rows) {
        double[] errors = errors(model, rows);
        double mean = DoubleStream.of(errors).average().orElseThrow();
        double squares = DoubleStream.of(errors)
                .map(error -> (error - mean) * (error - mean))
                .sum();
        Double standardError =
                errors.length < 2 ? null : (Double) Math.sqrt(squares / (errors.length - 1) / errors.length);
        run.record(rows.rowCount(), split, ERROR, mean, standardError);
    }

    private static double[] errors(LinearModel model, Dataset rows) {
        double[] predicted = model.predict(rows).toArray();
        double[] actual = rows.numerical(TaxiColumns.TARGET).toArray();
        return IntStream.range(0, actual.length)
                .mapToDouble(row -> Math.abs(predicted[row] - actual[row]))
                .toArray();
    }
}
