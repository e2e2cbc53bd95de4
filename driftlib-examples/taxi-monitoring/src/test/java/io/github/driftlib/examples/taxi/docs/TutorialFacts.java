package io.github.driftlib.examples.taxi.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.driftlib.Metrics;
import io.github.driftlib.attribution.DriftContributions;
import io.github.driftlib.attribution.LossShift;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.explain.AttributionDrift;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.outlier.RowOutliers;
import io.github.driftlib.planning.DetectableDrift;
import io.github.driftlib.planning.Planner;
import io.github.driftlib.quality.summary.NumericalCharacteristics;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.HistoryValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The numbers in the sentences of the tutorial, from the files that a run leaves. */
final class TutorialFacts {

    private static final String PICKUP = "PULocationID";
    private static final String DROPOFF = "DOLocationID";
    /** Washington's Birthday: no weekend, and no plain weekday either. */
    private static final LocalDate HOLIDAY = LocalDate.of(2022, 2, 21);

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Path output;

    private TutorialFacts(Path output) {
        this.output = output;
    }

    /** The facts by name, once {@code prepare}, {@code backfill} and {@code debug} have written to a folder. */
    static Map<String, String> of(Path output) throws IOException {
        TutorialFacts facts = new TutorialFacts(output);
        facts.drift();
        facts.columns();
        facts.errors();
        facts.history();
        facts.openedDay();
        facts.zones();
        facts.causes();
        return facts.facts;
    }

    private void drift() throws IOException {
        List<Map<String, String>> days = table("metrics.csv");
        put("days", days.size());
        put("days the prediction drifted", count(days, day -> is(day, "prediction_drifted")));
        put("days the prediction is beyond chance", count(days, day -> is(day, "prediction_drifted_calibrated")));
        put("prediction drift", range(days, "prediction_drift", "%.2f"));
        put("noise floor", range(days, "prediction_noise_floor", "%.3f"));
        double[] floors = days.stream()
                .mapToDouble(day -> number(day, "prediction_noise_floor"))
                .sorted()
                .toArray();
        put("median noise floor", text("%.3f", (floors[floors.length / 2] + floors[(floors.length - 1) / 2]) / 2));
        put("days of a high floor", (int)
                DoubleStream.of(floors).filter(floor -> floor > 0.1).count());
        put("days of six columns", count(days, day -> number(day, "num_drifted_columns") == 6));
        put(
                "days of fewer columns beyond chance",
                count(days, day -> number(day, "num_drifted_columns_calibrated") < number(day, "num_drifted_columns")));
    }

    private void columns() throws IOException {
        Map<LocalDate, ColumnDriftMetric.Result> pickup = column(PICKUP);
        Map<LocalDate, ColumnDriftMetric.Result> dropoff = column(DROPOFF);
        put("pickup floor", range(pickup, ColumnDriftMetric.Result::noiseFloor, day -> true));
        put("pickup on weekdays", range(pickup, ColumnDriftMetric.Result::driftScore, TutorialFacts::isPlainWeekday));
        put("pickup at weekends", range(pickup, ColumnDriftMetric.Result::driftScore, TutorialFacts::isWeekend));
        put("dropoff at weekends", range(dropoff, ColumnDriftMetric.Result::driftScore, TutorialFacts::isWeekend));
        put(
                "days of dropoff within chance",
                dropoff.values().stream()
                        .filter(day -> day.driftDetected() && !day.calibratedDriftDetected())
                        .count());
    }

    private void errors() throws IOException {
        List<Map<String, String>> days = table("quality.csv");
        put(
                "distance of the estimate",
                text(
                        "%.2f",
                        days.stream()
                                .mapToDouble(day -> Math.abs(number(day, "estimated_mae") - number(day, "mae")))
                                .average()
                                .orElseThrow()));
        Predicate<Map<String, String>> within = day -> number(day, "estimated_mae_lower") <= number(day, "mae")
                && number(day, "mae") <= number(day, "estimated_mae_upper");
        put("days within the band", count(days, within));
        put("days outside the band", dates(days, within.negate()));
        Map<String, String> largest = days.stream()
                .max(Comparator.comparingDouble(day -> number(day, "estimated_mae")))
                .orElseThrow();
        put("largest mae estimate", text("%.2f", number(largest, "estimated_mae")));
        put("mae threshold", text("%.2f", number(largest, "mae_threshold")));
        Predicate<Map<String, String>> alert = day -> number(day, "estimated_rmse") > number(day, "rmse_threshold");
        put("days of an rmse alert", dates(days, alert));
        put(
                "rmse estimates of an alert",
                days.stream()
                        .filter(alert)
                        .map(day -> text("%.2f", number(day, "estimated_rmse")))
                        .collect(Collectors.joining(", ")));
        put(
                "rmse thresholds of an alert",
                days.stream()
                        .filter(alert)
                        .map(day -> text("%.2f", number(day, "rmse_threshold")))
                        .collect(Collectors.joining(", ")));
        put("days of a too high rmse", count(days, day -> number(day, "estimated_rmse") > number(day, "rmse")));
        put(
                "true rmse of an alert",
                days.stream()
                        .filter(alert)
                        .map(day -> text("%.2f", number(day, "rmse")))
                        .collect(Collectors.joining(", ")));
        JsonNode model =
                new ObjectMapper().readTree(output.resolve("model.json").toFile());
        put(
                "reference mae",
                text("%.2f", model.get("validation_mean_absolute_error").asDouble()));
    }

    /** How many values a day leaves in the history. */
    private void history() throws IOException {
        long values = 0;
        for (String report : List.of("2022-02-01", "2022-02-01-quality")) {
            String json = Files.readString(output.resolve("reports/" + report + ".json"));
            values += HistoryValue.of(Snapshot.fromJson(json)).size();
        }
        put("history values", values);
    }

    /** What the tutorial finds on the day that it opens. */
    private void openedDay() throws IOException {
        Snapshot report = Snapshot.fromJson(Files.readString(output.resolve("reports/debug-2022-02-20.json")));
        NumericalCharacteristics distances = (NumericalCharacteristics)
                report.get(Metrics.columnSummary("trip_distance")).currentCharacteristics();
        put("longest ride", text("%,.0f", distances.max()));
        ColumnDriftMetric.Result fares =
                report.get(Metrics.dataDriftTable()).driftByColumns().get("fare_amount");
        put("fare drift", text("%.2f", fares.driftScore()));
        put(
                "missing passengers",
                text(
                        "%.1f %%",
                        report.get(Metrics.columnSummary("passenger_count"))
                                .currentCharacteristics()
                                .missingPercentage()));
    }

    /** The error by zone of that day. */
    private void zones() throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(output.resolve("reports/2022-02-20-quality.json").toFile());
        List<Double> busy = new ArrayList<>();
        for (JsonNode metric : report.get("metrics")) {
            if (metric.get("metric").asText().equals("SegmentedMetric")) {
                for (JsonNode zone : metric.get("result").get("segments")) {
                    double error = zone.at("/result/current/mean_abs_error").asDouble();
                    if (zone.at("/segment/kind").asText().equals("REST")) {
                        put("error of other zones", text("%.1f", error));
                    } else {
                        busy.add(error);
                    }
                }
            }
        }
        DoubleSummaryStatistics errors = busy.stream().mapToDouble(each -> each).summaryStatistics();
        put("error of busy zones", text("%.1f to %.1f", errors.getMin(), errors.getMax()));
    }

    /** Why the opened day is not as the reference. */
    private void causes() throws IOException {
        Path file = output.resolve("reports/debug-2022-02-20-causes.json");
        Snapshot report = Snapshot.fromJson(Files.readString(file));
        DriftContributions.Result.Part zone =
                report.get(Metrics.driftContributions(PICKUP)).parts().get(0);
        put("largest zone", zone.value());
        put("share of the largest zone", text("%.0f %%", 100 * zone.share()));
        List<DriftContributions.Result.Part> hours =
                report.get(Metrics.driftContributions("pickup_hour")).parts();
        put(
                "share of three hours",
                text(
                        "%.0f %%",
                        100
                                * (hours.get(0).share()
                                        + hours.get(1).share()
                                        + hours.get(2).share())));
        for (Metric<?> metric : report.metrics()) {
            report.outcome(metric).result().ifPresent(this::cause);
        }
    }

    private void cause(MetricResult result) {
        if (result instanceof LossShift.Result loss) {
            put("concept", text("%.2f", Math.abs(loss.concept())));
            put("chance of the concept", text("%.2f", 2 * loss.conceptError()));
            put("inputs", text("%.2f", loss.inputsGone() + loss.inputsNew()));
        } else if (result instanceof RowOutliers.Result strange) {
            put("share of strange trips", text("%.1f %%", 100 * strange.share().currentShare()));
        } else if (result instanceof AttributionDrift.Result moved) {
            put("moved prediction", text("%.2f", moved.change()));
        } else if (result instanceof DetectableDrift.Result smallest) {
            DetectableDrift.Result.OfColumn prediction = smallest.columns().get(0);
            put("smallest psi", text("%.3f", prediction.psi()));
            put(
                    "trips for a tenth",
                    Planner.DEFAULT
                            .rowsForMean(prediction.referenceCount(), 0.1)
                            .orElseThrow());
        }
    }

    private List<Map<String, String>> table(String file) throws IOException {
        List<String> lines = Files.readAllLines(output.resolve(file));
        String[] names = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** What each day's report says of the drift of a column. */
    private Map<LocalDate, ColumnDriftMetric.Result> column(String name) throws IOException {
        Map<LocalDate, ColumnDriftMetric.Result> days = new TreeMap<>();
        for (Map<String, String> row : table("metrics.csv")) {
            LocalDate day = day(row);
            Snapshot report = Snapshot.fromJson(Files.readString(output.resolve("reports/" + day + ".json")));
            days.put(day, report.get(Metrics.columnDrift(name)));
        }
        return days;
    }

    private static LocalDate day(Map<String, String> row) {
        return LocalDate.parse(row.get("timestamp").substring(0, "2022-02-01".length()));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static boolean isPlainWeekday(LocalDate day) {
        return !isWeekend(day) && !day.equals(HOLIDAY);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static boolean is(Map<String, String> row, String column) {
        return row.get(column).equals("1");
    }

    private static long count(List<Map<String, String>> rows, Predicate<Map<String, String>> which) {
        return rows.stream().filter(which).count();
    }

    private static String range(List<Map<String, String>> rows, String column, String format) {
        return range(rows.stream().mapToDouble(row -> number(row, column)).summaryStatistics(), format);
    }

    private static String range(
            Map<LocalDate, ColumnDriftMetric.Result> days,
            ToDoubleFunction<ColumnDriftMetric.Result> value,
            Predicate<LocalDate> which) {
        return range(
                days.entrySet().stream()
                        .filter(day -> which.test(day.getKey()))
                        .mapToDouble(day -> value.applyAsDouble(day.getValue()))
                        .summaryStatistics(),
                "%.2f");
    }

    private static String range(DoubleSummaryStatistics values, String format) {
        return text(format, values.getMin()) + " to " + text(format, values.getMax());
    }

    /** Days of the month in words: the 13th, 19th and 20th. */
    private static String dates(List<Map<String, String>> rows, Predicate<Map<String, String>> which) {
        List<String> dates = rows.stream()
                .filter(which)
                .map(row -> ordinal(day(row).getDayOfMonth()))
                .toList();
        int last = dates.size() - 1;
        return switch (dates.size()) {
            case 0 -> "no day";
            case 1 -> "the " + dates.get(0);
            default -> "the " + String.join(", ", dates.subList(0, last)) + " and " + dates.get(last);
        };
    }

    private static String ordinal(int day) {
        boolean teen = day / 10 == 1;
        return day
                + switch (teen ? 0 : day % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    private void put(String name, long count) {
        put(name, String.valueOf(count));
    }

    private void put(String name, String fact) {
        facts.put(name, fact);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
