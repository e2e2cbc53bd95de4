package io.github.driftlib.report;

import io.github.driftlib.concurrent.CircleException;
import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.concurrent.Memo;
import io.github.driftlib.concurrent.ParallelFor;
import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.Schema;
import io.github.driftlib.json.LogText;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.report.ProgressListener.Progress;
import io.github.driftlib.report.Snapshot.DataRemark;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.table.UnknownSummaryException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run: computes each metric once, parts before the metrics made of them.
 *
 * <p>The calling thread works through the parts itself and the executor's threads help it, so a run ends even where the
 * executor has no thread to spare.
 */
final class MetricRun implements MetricContext {

    private static final Logger LOG = LoggerFactory.getLogger(Report.class);
    private static final Consumer<Throwable> IGNORED = thrown -> {};

    private final ResolvedDefinition definition;
    private final DataSummary current;
    private final Optional<DataSummary> reference;
    private final Map<String, Dataset> additional;
    private final RunSettings settings;
    private final List<DataRemark> remarks;
    private final Memo<Metric<?>> outcomes = Memo.kept();
    private final Map<Metric<?>, String> circles = new ConcurrentHashMap<>();
    /** Metrics whose check failed with anything but that a parameter does not fit, and how. */
    private final Map<Metric<?>, String> unchecked = new ConcurrentHashMap<>();

    private int done;
    private int total;

    private MetricRun(
            ResolvedDefinition definition,
            DataSummary current,
            Optional<DataSummary> reference,
            Map<String, Dataset> additional,
            RunSettings settings,
            List<DataRemark> remarks) {
        this.definition = definition;
        this.current = current;
        this.reference = reference;
        this.additional = additional;
        this.settings = settings;
        this.remarks = List.copyOf(remarks);
    }

    static MetricRun of(RunData given, RunSettings settings) {
        RunData data = given.aligned();
        ResolvedDefinition definition = data.definition()
                .resolve(data.current().outline(), data.reference().map(DataSummary::outline));
        List<DataRemark> remarks = new ArrayList<>(given.remarks());
        if (data.current().rowCount() == 0) {
            remarks.add(new DataRemark("current", Remark.nothingToJudge()));
        }
        if (data.reference().isEmpty()) {
            return new MetricRun(definition, data.current(), Optional.empty(), data.additional(), settings, remarks);
        }
        OneVocabulary sides = OneVocabulary.of(data.current(), data.reference().get(), definition);
        remarks.addAll(sides.remarks());
        return new MetricRun(
                sides.definition(),
                sides.current(),
                Optional.of(sides.reference()),
                data.additional(),
                settings,
                remarks);
    }

    /** A run over data that are still to come, which says what it would compute. */
    static MetricRun planned(RunData data, RunSettings settings) {
        ResolvedDefinition definition = data.definition()
                .resolve(data.current().outline(), data.reference().map(DataSummary::outline));
        return new MetricRun(definition, data.current(), data.reference(), Map.of(), settings, List.of());
    }

    /** A run over data of these columns that are still to come. */
    static MetricRun planned(
            DataDefinition definition, Schema current, Optional<Schema> reference, RunSettings settings) {
        RunData data = RunData.of(new PlannedData(current)).withDefinition(definition);
        return planned(
                reference
                        .map(columns -> data.withReference(new PlannedData(columns)))
                        .orElse(data),
                settings);
    }

    /** Which of these metrics, and of their parts, need rows, in words. */
    Stream<String> needingRows(List<? extends Metric<?>> metrics) {
        return metrics.stream()
                .<Metric<?>>flatMap(metric -> Stream.concat(Stream.of(metric), parts(metric).stream()))
                .filter(RowMetric.class::isInstance)
                .map(metric -> "metric " + Metric.Key.of(metric));
    }

    /** What one should know of the data, of how they were compared, and of what the results do not see. */
    List<DataRemark> remarks(Map<Metric<?>, MetricOutcome<?>> found) {
        return Stream.concat(
                        remarks.stream(),
                        found.values().stream()
                                .flatMap(outcome -> outcome.result().stream())
                                .flatMap(result -> result.dataRemarks().stream())
                                .map(remark -> new DataRemark("current", remark)))
                .distinct()
                .toList();
    }

    @Override
    public ResolvedDefinition definition() {
        return definition;
    }

    @Override
    public DataSummary current() {
        return current;
    }

    @Override
    public Optional<DataSummary> reference() {
        return reference;
    }

    @Override
    public boolean plots() {
        return settings.plots();
    }

    @Override
    public Optional<Dataset> additional(String name) {
        Objects.requireNonNull(name, "name must be given, but was null");
        return Optional.ofNullable(additional.get(name));
    }

    @Override
    public MetricContext over(Sides<Dataset> sides) {
        Objects.requireNonNull(sides, "sides must be given, but was null");
        return new MetricRun(
                definition,
                DataSummary.of(sides.current()),
                sides.reference().map(DataSummary::of),
                additional,
                settings.withListener(progress -> {}),
                List.of());
    }

    Map<Metric<?>, MetricOutcome<?>> compute(List<? extends Metric<?>> metrics) {
        Set<Metric<?>> planned = new LinkedHashSet<>();
        Set<Metric<?>> wholes = new LinkedHashSet<>();
        metrics.forEach(this::check);
        for (Metric<?> metric : metrics) {
            List<? extends Metric<?>> parts = parts(metric);
            planned.addAll(parts);
            if (parts.isEmpty()) {
                planned.add(metric);
            } else {
                wholes.add(metric);
            }
        }
        planned.removeAll(wholes);
        refuseWithoutRows(planned);
        refuseWithoutRows(wholes);
        total = planned.size() + wholes.size();
        computeTogether(List.copyOf(planned));
        computeTogether(List.copyOf(wholes));
        Map<Metric<?>, MetricOutcome<?>> computed = new LinkedHashMap<>();
        metrics.forEach(metric -> computed.put(metric, outcome(metric)));
        return computed;
    }

    private void check(Metric<?> metric) {
        Contained.run(() -> metric.check(this), thrown -> {
            if (thrown instanceof IllegalArgumentException refused) {
                throw refused;
            }
            unchecked.put(metric, Contained.reason(thrown));
        });
    }

    private void computeTogether(List<Metric<?>> metrics) {
        ParallelFor.run(metrics.size(), i -> outcome(metrics.get(i)), settings.executor());
    }

    private void refuseWithoutRows(Set<Metric<?>> metrics) {
        boolean rows = current.rows().isPresent()
                && reference.map(side -> side.rows().isPresent()).orElse(true);
        for (Metric<?> metric : metrics) {
            if (!rows && metric instanceof RowMetric<?>) {
                throw new IllegalArgumentException("metric " + Metric.Key.of(metric)
                        + " needs the rows of the data, but there are only summaries");
            }
        }
    }

    private List<? extends Metric<?>> parts(Metric<?> metric) {
        // Where it fails, the metric itself will meet the same error and fail with it.
        return Contained.call(() -> Sound.metrics(metric.parts(this)), thrown -> List.of());
    }

    @Override
    public <R extends MetricResult> MetricOutcome<R> outcome(Metric<R> metric) {
        Objects.requireNonNull(metric, "metric must be given, but was null");
        try {
            return outcomes.get(metric, () -> computed(metric));
        } catch (CircleException circle) {
            if (circle.keys().stream().allMatch(Metric.class::isInstance)) {
                remember(circle);
            }
            throw circle;
        }
    }

    private <R extends MetricResult> MetricOutcome<R> computed(Metric<R> metric) {
        String problem = unchecked.get(metric);
        MetricOutcome<R> outcome = problem == null
                ? Contained.call(
                        () -> answer(metric, new MetricSide(this, Memo.part())), thrown -> failed(metric, thrown))
                : failed(problem);
        String circle = circles.get(metric);
        tell(metric);
        return circle == null ? outcome : failed(circle);
    }

    private static <R extends MetricResult> MetricOutcome<R> answer(Metric<R> metric, MetricContext context) {
        MetricOutcome<R> outcome = metric.compute(context);
        if (outcome == null) {
            throw new IllegalArgumentException("outcome must not be null, but was");
        }
        // The run asks for them when all is computed, where a failure would cost the other metrics too.
        outcome.result().ifPresent(result -> List.copyOf(result.dataRemarks()));
        return outcome;
    }

    private <R extends MetricResult> MetricOutcome<R> failed(Metric<R> metric, Throwable thrown) {
        String reason = Contained.reason(thrown);
        if (thrown instanceof UnknownSummaryException) {
            return MetricOutcome.notApplicable(reason);
        }
        Optional<ColumnChange> change =
                thrown instanceof IllegalArgumentException ? changeNamedIn(reason) : Optional.empty();
        if (change.isPresent()) {
            return MetricOutcome.notApplicable(change.get().text());
        }
        String key = LogText.of(Metric.Key.of(metric));
        LOG.warn("{} failed: {}", key, LogText.of(reason));
        Contained.run(() -> LOG.debug("{} failed", key, thrown), IGNORED);
        return failed(reason);
    }

    /** The change of the column that was refused: it does not fit because it is gone or became another. */
    private Optional<ColumnChange> changeNamedIn(String reason) {
        return definition.changes().values().stream()
                .filter(change -> reason.contains("'" + change.column() + "'"))
                .findFirst();
    }

    /** The outcomes there are of the metrics that were asked for; of the others, that the time limit came first. */
    Map<Metric<?>, MetricOutcome<?>> known(List<? extends Metric<?>> metrics) {
        Map<Metric<?>, MetricOutcome<?>> known = new LinkedHashMap<>();
        for (Metric<?> metric : metrics) {
            known.put(
                    metric,
                    outcomes.<MetricOutcome<?>>known(metric)
                            .orElseGet(() -> new MetricOutcome.NotComputed<>(
                                    MetricOutcome.Status.NOT_FINISHED, settings.notFinished())));
        }
        return known;
    }

    private static <R extends MetricResult> MetricOutcome<R> failed(String reason) {
        return new MetricOutcome.NotComputed<>(MetricOutcome.Status.FAILED, reason);
    }

    /** Remembers of every metric of a circle that it is in one, in words that do not depend on where it was noticed. */
    private void remember(CircleException circle) {
        List<String> texts = circle.keys().stream()
                .map(key -> Metric.Key.of((Metric<?>) key).text())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.rotate(texts, -texts.indexOf(Collections.min(texts)));
        texts.add(texts.get(0));
        String reason = "metrics must not ask in a circle, but do: " + String.join(" asks for ", texts);
        circle.keys().forEach(key -> circles.put((Metric<?>) key, reason));
    }

    private synchronized void tell(Metric<?> metric) {
        done++;
        Progress progress = new Progress(done, Math.max(done, total), metric);
        Contained.run(() -> settings.listener().onProgress(progress), thrown -> {
            LOG.warn("the progress listener failed: {}", LogText.of(Contained.reason(thrown)));
            Contained.run(() -> LOG.debug("the progress listener failed", thrown), IGNORED);
        });
    }
}
