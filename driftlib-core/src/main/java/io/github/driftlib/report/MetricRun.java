package io.github.driftlib.report;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricKey;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricStatus;
import io.github.driftlib.report.ProgressListener.Progress;
import io.github.driftlib.summary.DataSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
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

    private final ResolvedDefinition definition;
    private final DataSummary current;
    private final Optional<DataSummary> reference;
    private final ProgressListener listener;
    private final Map<Metric<?>, FutureTask<MetricOutcome<?>>> tasks = new ConcurrentHashMap<>();
    private int done;
    private int total;

    MetricRun(ResolvedDefinition definition, Dataset current, Optional<Dataset> reference, ProgressListener listener) {
        this.definition = definition;
        this.current = DataSummary.of(current);
        this.reference = reference.map(DataSummary::of);
        this.listener = listener;
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

    Map<Metric<?>, MetricOutcome<?>> compute(List<Metric<?>> metrics, Executor executor) {
        Set<Metric<?>> planned = new LinkedHashSet<>();
        List<Metric<?>> wholes = new ArrayList<>();
        for (Metric<?> metric : metrics) {
            List<Metric<?>> parts = parts(metric);
            planned.addAll(parts);
            if (parts.isEmpty()) {
                planned.add(metric);
            } else {
                wholes.add(metric);
            }
        }
        List<Metric<?>> leaves =
                planned.stream().filter(metric -> !wholes.contains(metric)).toList();
        total = leaves.size() + wholes.size();
        computeTogether(leaves, executor);
        Map<Metric<?>, MetricOutcome<?>> outcomes = new LinkedHashMap<>();
        metrics.forEach(metric -> outcomes.put(metric, outcome(metric)));
        return outcomes;
    }

    private List<Metric<?>> parts(Metric<?> metric) {
        try {
            return metric.parts(this);
        } catch (RuntimeException e) {
            // The metric itself will meet the same error and fail with it.
            return List.of();
        }
    }

    private void computeTogether(List<Metric<?>> metrics, Executor executor) {
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < metrics.size(); i = next.getAndIncrement()) {
                outcome(metrics.get(i));
            }
        };
        int helpers = Math.min(metrics.size(), Runtime.getRuntime().availableProcessors()) - 1;
        try {
            for (int helper = 0; helper < helpers; helper++) {
                executor.execute(work);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("the executor takes no work; the calling thread goes on alone", e);
        }
        work.run();
        metrics.forEach(this::outcome);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R extends MetricResult> MetricOutcome<R> outcome(Metric<R> metric) {
        FutureTask<MetricOutcome<?>> task = tasks.get(metric);
        if (task == null) {
            FutureTask<MetricOutcome<?>> mine = new FutureTask<>(() -> computed(metric));
            task = tasks.putIfAbsent(metric, mine);
            if (task == null) {
                task = mine;
                mine.run();
            }
        }
        return (MetricOutcome<R>) join(task);
    }

    private static MetricOutcome<?> join(FutureTask<MetricOutcome<?>> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private MetricOutcome<?> computed(Metric<?> metric) {
        MetricOutcome<?> outcome;
        try {
            outcome = metric.compute(this);
        } catch (RuntimeException e) {
            LOG.warn("{} failed: {}", MetricKey.of(metric), e.getMessage());
            LOG.debug("{} failed", MetricKey.of(metric), e);
            String reason = e instanceof IllegalArgumentException ? e.getMessage() : e.toString();
            outcome = new MetricOutcome.NotComputed<>(MetricStatus.FAILED, String.valueOf(reason));
        }
        tell(metric);
        return outcome;
    }

    private synchronized void tell(Metric<?> metric) {
        done++;
        try {
            listener.onProgress(new Progress(done, Math.max(done, total), metric));
        } catch (RuntimeException e) {
            LOG.warn("the progress listener failed", e);
        }
    }
}
