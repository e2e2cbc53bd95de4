package io.github.driftlib.html.report;

import io.github.driftlib.classification.ClassificationQuality;
import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.drift.DriftVerdict;
import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.regression.RegressionErrors;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number of the summary.
 *
 * @param label what it counts
 * @param value the number
 * @param of what it is a part of, or null
 * @param reference the same number of the reference, or null
 * @param share whether the number is a share, to be shown in percent
 * @param tone whether it is good or bad news
 */
public record KeyFigure(String label, double value, Double of, Double reference, boolean share, Headline.Tone tone) {

    /** The number in words. */
    public String text() {
        String number = share ? FindingWords.percent(value) : FindingWords.number(value);
        String before = reference == null
                ? ""
                : " (reference " + (share ? FindingWords.percent(reference) : FindingWords.number(reference)) + ")";
        return label + ": " + number + (of == null ? "" : " of " + FindingWords.number(of)) + before;
    }

    private static KeyFigure count(String label, long value, Headline.Tone tone) {
        return new KeyFigure(label, value, null, null, false, tone);
    }

    static List<KeyFigure> of(Snapshot snapshot, List<ColumnRow> columns) {
        List<KeyFigure> facts = new ArrayList<>();
        tests(snapshot, facts);
        drift(snapshot, columns, facts);
        first(snapshot, DatasetMissingValuesMetric.Result.class).ifPresent(missing -> {
            facts.add(count("rows", missing.current().numberOfRows(), Headline.Tone.NEUTRAL));
            facts.add(new KeyFigure(
                    "cells missing (null, empty or infinite)",
                    missing.current().shareOfMissingValues(),
                    null,
                    missing.reference() == null ? null : missing.reference().shareOfMissingValues(),
                    true,
                    Headline.Tone.NEUTRAL));
        });
        quality(snapshot, facts);
        if (computed(snapshot) > 1) {
            facts.add(count("metrics computed", computed(snapshot), Headline.Tone.NEUTRAL));
        }
        long without = snapshot.metrics().size() - computed(snapshot);
        if (without > 0) {
            facts.add(count(
                    without == 1 ? "metric without a result" : "metrics without a result", without, Headline.Tone.BAD));
        }
        return facts;
    }

    private static void tests(Snapshot snapshot, List<KeyFigure> facts) {
        snapshot.summary()
                .byStatus()
                .forEach((status, count) -> facts.add(count(
                        label(status, count),
                        count,
                        status == TestResult.Status.SUCCESS
                                ? Headline.Tone.GOOD
                                : status == TestResult.Status.SKIPPED
                                        ? Headline.Tone.NEUTRAL
                                        : status == TestResult.Status.WARNING
                                                ? Headline.Tone.WARN
                                                : Headline.Tone.BAD)));
    }

    private static void drift(Snapshot snapshot, List<ColumnRow> columns, List<KeyFigure> facts) {
        DriftCount.of(snapshot, columns).ifPresent(count -> {
            facts.add(new KeyFigure(
                    count.drifted() == 1 ? "column drifted" : "columns drifted",
                    count.drifted(),
                    (double) count.judged(),
                    null,
                    false,
                    badIfAny(count.drifted())));
            if (count.within() > 0) {
                facts.add(count("of these within chance", count.within(), Headline.Tone.NEUTRAL));
            }
            if (count.share() != null) {
                facts.add(new KeyFigure(
                        "share of drifted columns",
                        count.share(),
                        null,
                        null,
                        true,
                        count.decision() == DriftVerdict.DRIFT ? Headline.Tone.BAD : Headline.Tone.NEUTRAL));
            }
        });
    }

    private static String label(TestResult.Status status, int count) {
        String tests = count == 1 ? "test " : "tests ";
        return tests
                + switch (status) {
                    case SUCCESS -> "passed";
                    case WARNING -> "with a warning";
                    case FAIL -> "failed";
                    case ERROR -> "with an error";
                    case SKIPPED -> "skipped";
                };
    }

    private static void quality(Snapshot snapshot, List<KeyFigure> facts) {
        first(snapshot, RegressionQualityMetric.Result.class).ifPresent(quality -> {
            RegressionErrors now = quality.current();
            Optional<RegressionErrors> before = Optional.ofNullable(quality.reference());
            score(facts, "mean absolute error", now.meanAbsError(), before.map(RegressionErrors::meanAbsError));
            score(facts, "root mean squared error", now.rmse(), before.map(RegressionErrors::rmse));
            score(facts, "R²", now.r2Score(), before.map(RegressionErrors::r2Score));
        });
        first(snapshot, ClassificationQualityMetric.Result.class).ifPresent(quality -> {
            ClassificationQuality now = quality.current();
            Optional<ClassificationQuality> before = Optional.ofNullable(quality.reference());
            score(facts, "accuracy", now.accuracy(), before.map(ClassificationQuality::accuracy));
            score(facts, "F1", now.f1(), before.map(ClassificationQuality::f1));
            score(facts, "area under the ROC curve", now.rocAuc(), before.map(ClassificationQuality::rocAuc));
        });
    }

    private static void score(List<KeyFigure> facts, String label, Double value, Optional<Double> reference) {
        if (value != null) {
            facts.add(new KeyFigure(label, value, null, reference.orElse(null), false, Headline.Tone.NEUTRAL));
        }
    }

    private static long computed(Snapshot snapshot) {
        return snapshot.metrics().stream()
                .filter(metric -> snapshot.outcome(metric).status() == MetricOutcome.Status.COMPUTED)
                .count();
    }

    private static Headline.Tone badIfAny(long count) {
        return count > 0 ? Headline.Tone.BAD : Headline.Tone.GOOD;
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    static <R extends MetricResult> Optional<R> first(Snapshot snapshot, Class<R> type) {
        for (Metric<?> metric : snapshot.metrics()) {
            Optional<? extends MetricResult> result = snapshot.outcome(metric).result();
            if (result.filter(type::isInstance).isPresent()) {
                return result.map(type::cast);
            }
        }
        return Optional.empty();
    }
}
