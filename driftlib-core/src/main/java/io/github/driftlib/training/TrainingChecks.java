package io.github.driftlib.training;

import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.percent;

import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Checks of the losses of a run, as tests.
 *
 * <ul>
 *   <li>Divergence fails where a loss is not finite, or the last one is more than 3 times the best.
 *   <li>Early stop fails where the best loss of validation was {@code patience} steps or more before the last one.
 *   <li>Gap fails where the loss of validation is more than {@code gap} above that of training, as a share of it, and
 *       the gap rose over the last 10 steps (Kendall's test of tau, p below 5 %).
 *   <li>Plateau warns where the loss of training fell by less than 1 % over the last 10 steps.
 *   <li>Class collapse fails where a class that is at least 1 % of the truth is predicted in less than 1 % of the rows
 *       of the last confusion matrix.
 * </ul>
 *
 * <p>A check whose points are not there is left out.
 *
 * @param loss the metric that is to fall
 * @param patience how many steps without a better loss are one too many
 * @param gap how far above the loss of training that of validation may be, as a share
 */
public record TrainingChecks(String loss, int patience, double gap) {

    /** The group of these tests. */
    public static final String GROUP = "training";

    private static final int RECENT = 10;
    private static final double DIVERGED = 3;
    private static final double LEVEL = 0.05;
    private static final double STILL = 0.01;
    private static final double COLLAPSED = 0.01;

    /** Checks the parameters. */
    public TrainingChecks {
        if (patience < 1 || !(gap >= 0)) {
            throw new IllegalArgumentException(
                    "patience must be at least 1 and gap at least 0, but were " + patience + " and " + gap);
        }
    }

    /** With a patience of 5 steps and a gap of a tenth. */
    public static TrainingChecks of(String loss) {
        Objects.requireNonNull(loss, "loss must be given, but was null");
        return new TrainingChecks(loss, 5, 0.1);
    }

    /** How the checks end for a run. */
    public List<TestResult> of(RunRecord run) {
        List<TestResult> results = new ArrayList<>();
        List<Point> train = run.points(Series.of(loss, Series.TRAIN));
        List<Point> validation = run.points(Series.of(loss, Series.VALIDATION));
        List<Point> judged = validation.isEmpty() ? train : validation;
        if (!judged.isEmpty()) {
            divergence(judged, train, results);
        }
        List<Point> finite = finite(validation);
        if (finite.size() > 1) {
            earlyStop(finite, results);
            gap(finite(train), finite, results);
        }
        if (finite(train).size() >= RECENT) {
            plateau(finite(train), results);
        }
        collapse(run, results);
        return results;
    }

    private static List<Point> finite(List<Point> points) {
        return points.stream().filter(point -> !point.diverged()).toList();
    }

    private void divergence(List<Point> judged, List<Point> train, List<TestResult> results) {
        long infinite = judged.stream().filter(Point::diverged).count()
                + (judged == train ? 0 : train.stream().filter(Point::diverged).count());
        double best = finite(judged).stream().mapToDouble(Point::value).min().orElse(Double.NaN);
        double last = judged.get(judged.size() - 1).value();
        double ratio = best > 0 ? last / best : 1;
        boolean failed = infinite > 0 || ratio > DIVERGED;
        results.add(result(
                "Divergence",
                infinite > 0
                        ? infinite + (infinite == 1 ? " value of " : " values of ") + loss + " is not finite"
                        : "the last " + loss + " is " + number(ratio) + " times the best one, and must be at most 3",
                failed ? TestResult.Status.FAIL : TestResult.Status.SUCCESS,
                infinite > 0 ? infinite : ratio));
    }

    private void earlyStop(List<Point> validation, List<TestResult> results) {
        int best = 0;
        for (int i = 1; i < validation.size(); i++) {
            best = validation.get(i).value() < validation.get(best).value() ? i : best;
        }
        int since = validation.size() - 1 - best;
        results.add(result(
                "Early stop",
                "the best " + loss + " of validation, "
                        + number(validation.get(best).value()) + ", was " + since
                        + (since == 1 ? " measurement" : " measurements") + " ago, at step "
                        + validation.get(best).step() + ", and must be less than " + patience,
                since >= patience ? TestResult.Status.FAIL : TestResult.Status.SUCCESS,
                since));
    }

    private void gap(List<Point> train, List<Point> validation, List<TestResult> results) {
        Map<Long, Double> learned = new TreeMap<>();
        train.forEach(point -> learned.put(point.step(), point.value()));
        List<Point> common = validation.stream()
                .filter(point -> learned.containsKey(point.step()))
                .toList();
        if (common.isEmpty()) {
            return;
        }
        List<Point> recent = common.subList(Math.max(0, common.size() - RECENT), common.size());
        double[] steps = recent.stream().mapToDouble(Point::step).toArray();
        double[] gaps = recent.stream()
                .mapToDouble(point -> point.value() - learned.getOrDefault(point.step(), Double.NaN))
                .toArray();
        Point last = recent.get(recent.size() - 1);
        double share = gaps[gaps.length - 1] / Math.abs(learned.getOrDefault(last.step(), Double.NaN));
        Trend trend = gaps.length < 2 ? new Trend(0, 1) : Trend.of(steps, gaps);
        boolean grows = trend.slope() > 0 && trend.pValue() < LEVEL;
        results.add(result(
                "Gap",
                "the " + loss + " of validation is " + percent(share) + " above that of training, "
                        + (grows ? "and the gap grows" : "and the gap does not grow") + "; it must be at most "
                        + percent(gap) + ", or not grow",
                share > gap && grows ? TestResult.Status.FAIL : TestResult.Status.SUCCESS,
                share));
    }

    private void plateau(List<Point> train, List<TestResult> results) {
        List<Point> recent = train.subList(train.size() - RECENT, train.size());
        double first = recent.get(0).value();
        double fell = (first - recent.get(recent.size() - 1).value()) / Math.abs(first);
        results.add(result(
                "Plateau",
                "the " + loss + " of training fell by " + percent(fell) + " over the last " + RECENT
                        + " measurements, and should by at least " + percent(STILL),
                fell < STILL ? TestResult.Status.WARNING : TestResult.Status.SUCCESS,
                fell));
    }

    private static void collapse(RunRecord run, List<TestResult> results) {
        ConfusionAtStep.last(run).ifPresent(matrix -> {
            double all = matrix.total();
            for (String label : matrix.labels()) {
                double predicted = matrix.predicted(label) / all;
                if (matrix.actual(label) / all >= COLLAPSED) {
                    results.add(result(
                            "Class collapse",
                            "class " + label + " is predicted in " + percent(predicted) + " of the rows, and is "
                                    + percent(matrix.actual(label) / all) + " of the truth; it must be at least "
                                    + percent(COLLAPSED),
                            predicted < COLLAPSED ? TestResult.Status.FAIL : TestResult.Status.SUCCESS,
                            predicted));
                }
            }
        });
    }

    private static TestResult result(String name, String description, TestResult.Status status, double value) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (Double.isFinite(value)) {
            parameters.put("value", value);
        }
        return new TestResult(name, description, status, GROUP, parameters);
    }
}
