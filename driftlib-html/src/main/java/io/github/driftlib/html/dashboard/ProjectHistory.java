package io.github.driftlib.html.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.driftlib.html.view.Titles;
import io.github.driftlib.html.view.drift.DriftScale;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.sink.HistoryTest;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The history of a project.
 *
 * @param name the project
 * @param times the times of its runs, ascending, in milliseconds since 1970
 * @param groups the numbers of its metrics
 * @param tests how its tests ended
 * @param alerts its alerts, the earliest first; null where there are no rules
 * @param reports the address of the report of each run; null where none is known
 */
public record ProjectHistory(
        String name,
        double[] times,
        List<Group> groups,
        List<TestSeries> tests,
        List<AlertSpan> alerts,
        List<String> reports) {

    private static final int MOST_NAMED = 6;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The numbers of a metric about a column.
     *
     * @param metric the metric's name in words
     * @param parameters its parameters as JSON
     * @param column the column, or the empty string for the whole data set
     * @param test the stat test it used last, or null
     * @param probability whether that gives a p-value rather than a distance
     * @param fields the numbers by the name of the field, one for each time; NaN where a run has none
     */
    public record Group(
            String metric,
            String parameters,
            String column,
            String test,
            boolean probability,
            Map<String, double[]> fields) {}

    /**
     * How a test ended.
     *
     * @param name what it is called
     * @param column the column it is about, or the empty string
     * @param statuses its status at each time, or null
     */
    public record TestSeries(String name, String column, TestResult.Status[] statuses) {}

    private record GroupKey(Metric.Key metric, String column) {}

    static ProjectHistory of(String name, List<HistoryValue> values, List<HistoryTest> tests) {
        Map<Instant, Integer> places = places(values, tests);
        double[] times =
                places.keySet().stream().mapToDouble(Instant::toEpochMilli).toArray();
        return new ProjectHistory(name, times, groups(values, places), series(tests, places), null, null);
    }

    ProjectHistory with(Optional<List<AlertSpan>> spans, Optional<ReportLink> link) {
        List<String> addresses = link.map(to -> Arrays.stream(times)
                        .mapToObj(time -> to.of(name, Instant.ofEpochMilli((long) time)))
                        .toList())
                .orElse(null);
        return new ProjectHistory(name, times, groups, tests, spans.orElse(null), addresses);
    }

    /** The project, what is watched, how much it matters, since when and how it began, of each alert that goes on. */
    public List<List<String>> openAlertsInWords() {
        return alerts == null
                ? List.of()
                : alerts.stream()
                        .filter(alert -> Double.isNaN(alert.until()))
                        .map(alert -> List.of(
                                name,
                                alert.column().isEmpty() ? alert.what() : alert.what() + " of " + alert.column(),
                                alert.severity(),
                                when(alert.since()),
                                alert.words()))
                        .toList();
    }

    /** A point in time, without the clock where it is midnight. */
    private static String when(double millis) {
        String text = Instant.ofEpochMilli((long) millis).toString();
        String day = text.substring(0, 10);
        return text.endsWith("T00:00:00Z") ? day : day + " " + text.substring(11, 16) + " UTC";
    }

    /** The name, the number of runs, and how the last one was: drift, tests and alerts, a dash where it has none. */
    public List<String> inWords() {
        int last = times.length - 1;
        Map<String, Boolean> verdicts = new TreeMap<>();
        for (Group group : groups) {
            double[] detected = group.fields().get("drift_detected");
            if (!group.column().isEmpty() && detected != null && !Double.isNaN(detected[last])) {
                verdicts.merge(group.column(), detected[last] == 1, Boolean::logicalOr);
            }
        }
        List<TestResult.Status> ended = tests.stream()
                .map(test -> test.statuses()[last])
                .filter(Objects::nonNull)
                .toList();
        List<String> drifted = verdicts.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        long failed = ended.stream()
                .filter(status -> status == TestResult.Status.FAIL || status == TestResult.Status.ERROR)
                .count();
        return List.of(
                name,
                String.valueOf(times.length),
                when(times[last]),
                verdicts.isEmpty() ? "–" : drifted.size() + " of " + verdicts.size() + named(drifted),
                ended.isEmpty() ? "–" : failed + " of " + ended.size(),
                alerts == null
                        ? "–"
                        : String.valueOf(alerts.stream()
                                .filter(alert -> Double.isNaN(alert.until()))
                                .count()));
    }

    /** The first of some names after a colon. */
    private static String named(List<String> names) {
        String rest = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
        return names.isEmpty()
                ? ""
                : ": " + String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size()))) + rest;
    }

    private static Map<Instant, Integer> places(List<HistoryValue> values, List<HistoryTest> tests) {
        Map<Instant, Integer> places = new TreeMap<>();
        Stream.concat(values.stream().map(HistoryValue::time), tests.stream().map(HistoryTest::time))
                .forEach(time -> places.put(time, 0));
        int place = 0;
        for (Map.Entry<Instant, Integer> entry : places.entrySet()) {
            entry.setValue(place++);
        }
        return places;
    }

    private static List<Group> groups(List<HistoryValue> values, Map<Instant, Integer> places) {
        Map<GroupKey, Map<String, double[]>> fields = new LinkedHashMap<>();
        Map<GroupKey, String> tests = new LinkedHashMap<>();
        Judgements judgements = Judgements.of(values.stream()
                .map(value -> new Judgements.Entry(
                        value.metric().series(), value.metric().judgement(), value.time(), fieldOf(value)))
                .toList());
        for (HistoryValue each : values) {
            MetricValue value = each.value();
            for (String line :
                    judgements.lines(each.metric().series(), each.metric().judgement(), fieldOf(each))) {
                GroupKey key = new GroupKey(new Metric.Key(each.metric().series(), line), value.column());
                if (value.number() != null) {
                    fields.computeIfAbsent(key, group -> new LinkedHashMap<>())
                                    .computeIfAbsent(value.field(), field -> unknown(places.size()))[
                                    places.get(each.time())] =
                            value.number();
                } else if (value.field().equals("stattest_name")) {
                    tests.put(key, value.label());
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        fields.forEach((key, numbers) -> groups.add(group(key, tests.get(key), numbers)));
        return groups;
    }

    private static String fieldOf(HistoryValue value) {
        return value.value().column() + "\n" + value.value().field();
    }

    private static Group group(GroupKey key, String test, Map<String, double[]> numbers) {
        return new Group(
                Titles.ofKey(key.metric()),
                parameters(key.metric()),
                key.column(),
                test,
                test != null && DriftScale.isProbability(test),
                numbers);
    }

    private static double[] unknown(int length) {
        double[] numbers = new double[length];
        Arrays.fill(numbers, Double.NaN);
        return numbers;
    }

    private static List<TestSeries> series(List<HistoryTest> tests, Map<Instant, Integer> places) {
        Map<MetricTest.Key, TestSeries> series = new LinkedHashMap<>();
        Judgements judgements = Judgements.of(tests.stream()
                .map(test ->
                        new Judgements.Entry(test.test().series(), test.test().judgement(), test.time(), ""))
                .toList());
        for (HistoryTest test : tests) {
            for (String line :
                    judgements.lines(test.test().series(), test.test().judgement(), "")) {
                series.computeIfAbsent(
                                        new MetricTest.Key(test.test().series(), line),
                                        key -> new TestSeries(
                                                test.name(), test.column(), new TestResult.Status[places.size()]))
                                .statuses()[places.get(test.time())] =
                        test.status();
            }
        }
        Collection<TestSeries> all = series.values();
        return List.copyOf(all);
    }

    /** Those of the series and, where it is judged in several ways, those of the judgement. */
    private static String parameters(Metric.Key key) {
        int begin = key.series().indexOf("/1{");
        String ofSeries = begin < 0 ? "" : key.series().substring(begin + 2);
        if (begin < 0 || key.judgement().isEmpty()) {
            return ofSeries;
        }
        try {
            JsonNode all = JSON.readTree(ofSeries);
            return JSON.readerForUpdating(all).readTree(key.judgement()).toString();
        } catch (JsonProcessingException e) {
            return ofSeries;
        }
    }
}
