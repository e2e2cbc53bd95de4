package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.Metrics;
import io.github.driftlib.attribution.DriftContributions;
import io.github.driftlib.attribution.LossShift;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.explain.AttributionDrift;
import io.github.driftlib.explain.PermutationImportance;
import io.github.driftlib.explain.Predictor;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.outlier.OutlierMethod;
import io.github.driftlib.outlier.RowOutliers;
import io.github.driftlib.planning.DetectableDrift;
import io.github.driftlib.planning.Planner;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.terminal.Terminal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a day is not as the reference: which zones and hours made it, whether it is the inputs or what follows from them,
 * which trips are strange, what the model looks at, and how big a day must be to show a change.
 */
final class DayCauses {

    private static final String HOUR = "pickup_hour";
    private static final int MOST_VALUES = 3;
    private static final int MOST_TRIPS = 3;
    private static final int MOST_REASONS = 2;
    /** In standard deviations. */
    private static final double SMALL_CHANGE = 0.1;

    private static final List<DriftContributions> CONTRIBUTIONS = Stream.concat(
                    TaxiColumns.CATEGORICAL.stream(), Stream.of(HOUR))
            .map(Metrics::driftContributions)
            .toList();
    private static final LossShift LOSS = Metrics.lossShift(
            Stream.concat(TaxiColumns.FEATURES.stream(), Stream.of(HOUR)).toArray(String[]::new));
    private static final RowOutliers STRANGE = Metrics.rowOutliers(
                    OutlierMethod.MAHALANOBIS, "trip_distance", "fare_amount", "total_amount")
            .strangest(MOST_TRIPS);
    private static final AttributionDrift MOVED = Metrics.attributionDrift(
            TaxiColumns.FEATURES.stream().map(DayCauses::part).toArray(String[]::new));
    private static final DetectableDrift DETECTABLE =
            Metrics.detectableDrift(Stream.of(List.of(TaxiColumns.PREDICTION), TaxiColumns.CATEGORICAL)
                    .flatMap(List::stream)
                    .toArray(String[]::new));

    private static final DataDefinition DEFINITION = DataDefinition.builder()
            .target(TaxiColumns.TARGET)
            .prediction(TaxiColumns.PREDICTION)
            .task(DataDefinition.Task.REGRESSION)
            .numerical(TaxiColumns.NUMERICAL.toArray(String[]::new))
            .categorical(Stream.concat(TaxiColumns.CATEGORICAL.stream(), Stream.of(HOUR))
                    .toArray(String[]::new))
            .build();

    private static final Report REPORT = Report.builder()
            .metrics(Stream.concat(CONTRIBUTIONS.stream(), Stream.of(LOSS, STRANGE, MOVED, DETECTABLE))
                    .toList())
            .build();

    private final Baseline baseline;
    private final Dataset current;
    private final Snapshot report;

    /**
     * Looks for the causes.
     *
     * @param trips all trips of the day with their predictions
     */
    DayCauses(LocalDate day, Dataset trips, Baseline baseline) {
        this.baseline = baseline;
        this.current = withParts(trips.with(TaxiColumns.TARGET, TripDurations.of(trips))
                .withNumerical(
                        TaxiColumns.TARGET,
                        trip -> Training.isFit(trip) ? trip.number(TaxiColumns.TARGET) : Double.NaN));
        this.report = REPORT.run(current, withParts(baseline.reference()), DEFINITION, TaxiReport.runInfo(day));
    }

    /** With the hour of the pickup, and what each feature adds to the prediction compared with a mean trip. */
    private Dataset withParts(Dataset trips) {
        Dataset more = trips.with(HOUR, hours(trips));
        for (String feature : TaxiColumns.FEATURES) {
            more = more.with(part(feature), baseline.model().part(feature, trips, baseline.reference()));
        }
        return more;
    }

    private static CategoricalColumn hours(Dataset trips) {
        DatetimeColumn pickup = trips.datetime(TaxiColumns.PICKUP);
        CategoricalColumn.Builder hours = CategoricalColumn.builder();
        for (int trip = 0; trip < trips.rowCount(); trip++) {
            hours.add(
                    pickup.isMissing(trip)
                            ? null
                            : text("%02d h", time(pickup, trip).getHour()));
        }
        return hours.build();
    }

    private static LocalTime time(DatetimeColumn pickup, int trip) {
        return LocalTime.ofSecondOfDay(Math.floorMod(pickup.micros(trip) / 1_000_000, 24 * 60 * 60));
    }

    private static String part(String feature) {
        return feature + " adds";
    }

    /** The metrics behind the text. */
    Snapshot report() {
        return report;
    }

    /** The causes for a person to read. */
    String text(Terminal terminal) {
        return String.join(
                "\n",
                "Which zones and hours made it",
                values().text(terminal.width()),
                "Inputs or concept",
                told(LOSS, DayCauses::loss, terminal),
                "Strange trips",
                told(STRANGE, this::strange, terminal),
                "What the model looks at",
                model().text(terminal.width()),
                "How big a day must be",
                size(terminal));
    }

    /** What a metric says, or why it cannot. */
    private <R extends MetricResult> String told(Metric<R> metric, Function<R, String> words, Terminal terminal) {
        MetricOutcome<R> outcome = report.outcome(metric);
        return outcome.result()
                .map(words)
                .orElseGet(() -> wrapped("Not told: " + outcome.reason(), terminal.width()) + "\n");
    }

    private static String wrapped(String sentence, int width) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : sentence.split(" ")) {
            boolean fits = length + 1 + word.length() <= width;
            lines.append(length == 0 ? "" : fits ? " " : "\n").append(word);
            length = (fits ? length + 1 : 0) + word.length();
        }
        return lines.toString();
    }

    private TextTable values() {
        TextTable table = new TextTable("column", "PSI", "value", "of the PSI", "of the trips", "deviations of chance");
        for (DriftContributions metric : CONTRIBUTIONS) {
            DriftContributions.Result found = report.get(metric);
            for (DriftContributions.Result.Part part :
                    found.parts().subList(0, Math.min(MOST_VALUES, found.parts().size()))) {
                table.add(
                        found.columnName(),
                        text("%.3f", found.distance()),
                        part.value(),
                        text("%.0f %%", 100 * part.share()),
                        text("%.1f %% -> %.1f %%", 100 * part.referenceShare(), 100 * part.currentShare()),
                        text("%+.1f", part.residual()));
            }
        }
        return table;
    }

    private static String loss(LossShift.Result loss) {
        double chance = 2 * loss.conceptError();
        return text(
                """
                The model is wrong by %.2f minutes; in the reference it was by %.2f.
                  inputs that are gone   %+.2f
                  inputs that are new    %+.2f
                  concept                %+.2f, %s (two standard errors: %.2f)
                """,
                loss.current(),
                loss.reference(),
                loss.inputsGone(),
                loss.inputsNew(),
                loss.concept(),
                Math.abs(loss.concept()) > chance ? "beyond chance" : "within chance",
                chance);
    }

    private String strange(RowOutliers.Result found) {
        StringBuilder lines = new StringBuilder(text(
                "%.2f %% are as strange as %.2f %% of the reference are (p-value %.2g).%n",
                100 * found.share().currentShare(),
                100 * found.share().referenceShare(),
                found.share().pValue()));
        DatetimeColumn pickup = current.datetime(TaxiColumns.PICKUP);
        for (RowOutliers.Result.StrangeRow trip : found.strangest()) {
            lines.append(text("  at %tR: %s%n", time(pickup, trip.row()), reasons(trip)));
        }
        return lines.toString();
    }

    /** The columns that add most to how strange a trip is. */
    private String reasons(RowOutliers.Result.StrangeRow trip) {
        return trip.parts().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_REASONS)
                .map(part -> text(
                        "%s %,.2f",
                        part.getKey(), current.numerical(part.getKey()).get(trip.row())))
                .collect(Collectors.joining(", "));
    }

    private TextTable model() {
        Predictor model = trips -> baseline.model().predict(trips).toArray();
        Dataset reference = baseline.reference();
        Map<String, Double> moved = report.get(MOVED).columns().stream()
                .collect(Collectors.toMap(
                        AttributionDrift.Result.OfColumn::columnName,
                        column -> column.currentMean() - column.referenceMean()));
        TextTable table = new TextTable("feature", "minutes more wrong without it", "moved the mean prediction by");
        PermutationImportance.ofError(model, reference, TaxiColumns.FEATURES, TaxiColumns.TARGET, 0)
                .forEach(importance -> table.add(
                        importance.columnName(),
                        text("%.2f", importance.mean()),
                        text("%+.2f", moved.get(part(importance.columnName())))));
        return table;
    }

    private String size(Terminal terminal) {
        long before = baseline.reference().rowCount();
        OptionalLong needed = Planner.DEFAULT.rowsForMean(before, SMALL_CHANGE);
        String sizes = text(
                """
                A day needs %s trips to show that a mean moved by %.1f of its deviation,
                four times in five and at a level of 5 %%. This one, of %,d, could have shown
                  a mean that moved by %.3f of its deviation
                """,
                needed.isPresent() ? text("%,d", needed.getAsLong()) : "more than any number of",
                SMALL_CHANGE,
                current.rowCount(),
                Planner.DEFAULT.smallestMean(before, current.rowCount()));
        return sizes
                + told(
                        DETECTABLE,
                        found -> found.columns().stream()
                                .map(column -> text("  a PSI of %.3f of %s%n", column.psi(), column.columnName()))
                                .collect(Collectors.joining()),
                        terminal);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
