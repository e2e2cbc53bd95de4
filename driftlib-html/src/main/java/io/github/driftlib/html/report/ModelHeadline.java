package io.github.driftlib.html.report;

import io.github.driftlib.classification.ClassificationQualityByClass;
import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.drift.EmbeddingsDriftMetric;
import io.github.driftlib.estimation.EstimationResult;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.html.view.Titles;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.ranking.TopKMetric;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.report.Snapshot;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verdict on a model: how good it is, beside the reference and beside a guess. */
final class ModelHeadline {

    private ModelHeadline() {}

    static Optional<Headline> of(Snapshot snapshot) {
        return KeyFigure.first(snapshot, RegressionQualityMetric.Result.class)
                .map(quality -> ofRegression(snapshot, quality))
                .or(() -> KeyFigure.first(snapshot, ClassificationQualityMetric.Result.class)
                        .map(quality -> ofClasses(snapshot, quality)))
                .or(() -> KeyFigure.first(snapshot, EstimationResult.class)
                        .flatMap(estimated -> ofEstimate(snapshot, estimated)))
                .or(() -> KeyFigure.first(snapshot, EmbeddingsDriftMetric.Result.class)
                        .map(ModelHeadline::ofVectors))
                .or(() -> ofRanking(snapshot));
    }

    private static Headline ofRegression(Snapshot snapshot, RegressionQualityMetric.Result quality) {
        Headline score = ofScore(
                "Mean absolute error ",
                quality.current().meanAbsError(),
                quality.reference() == null ? null : quality.reference().meanAbsError(),
                worseBeyondChance(snapshot));
        Double constant = quality.meanAbsErrorDefault();
        String guess = constant == null ? "" : "the best constant has " + FindingWords.number(constant);
        Double percentage = quality.current().meanAbsPercError();
        Double ofConstant = quality.meanAbsPercErrorDefault();
        boolean noBetter = percentage != null && ofConstant != null && percentage >= ofConstant;
        return with(
                with(score, guess),
                !noBetter
                        ? ""
                        : "its percentage error of " + FindingWords.number(percentage)
                                + "\u00a0% is no better than a constant's "
                                + FindingWords.number(ofConstant) + "\u00a0%");
    }

    private static Headline ofClasses(Snapshot snapshot, ClassificationQualityMetric.Result quality) {
        Headline score = ofScore(
                "Accuracy ",
                quality.current().accuracy(),
                quality.reference() == null ? null : quality.reference().accuracy(),
                worseBeyondChance(snapshot));
        Optional<ClassificationQualityByClass.Result> byClass =
                KeyFigure.first(snapshot, ClassificationQualityByClass.Result.class);
        return byClass.map(result -> result.current().metrics())
                .filter(classes -> classes.size() > 2)
                .flatMap(ModelHeadline::worst)
                .map(worst -> with(score, worst))
                .orElse(score);
    }

    private static Optional<String> worst(Map<String, ClassificationQualityByClass.ClassQuality> classes) {
        return classes.entrySet().stream()
                .filter(entry -> entry.getValue().support() > 0)
                .min(Comparator.comparing((Map.Entry<String, ClassificationQualityByClass.ClassQuality> entry) ->
                                entry.getValue().recall())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> "worst class " + entry.getKey() + ": recall "
                        + FindingWords.number(entry.getValue().recall()) + " of "
                        + FindingWords.counted(Math.round(entry.getValue().support()), "row"));
    }

    /** The first score that is estimated. */
    private static Optional<Headline> ofEstimate(Snapshot snapshot, EstimationResult result) {
        return result.current().estimates().entrySet().stream()
                .filter(entry -> entry.getValue().value() != null)
                .findFirst()
                .map(entry -> ofEstimate(snapshot, result, entry.getKey(), entry.getValue()));
    }

    private static Headline ofEstimate(
            Snapshot snapshot, EstimationResult result, String score, EstimationResult.Estimate estimate) {
        boolean alarm = snapshot.findings().stream()
                .anyMatch(
                        finding -> finding.kind() == Finding.Kind.ALERT && finding.severity() != Finding.Severity.NOTE);
        boolean judged = result.analysis().stream()
                .map(chunk -> chunk.estimates().get(score))
                .anyMatch(each -> each != null && each.alert() != null);
        String alerts = judged
                ? "an alert on " + result.alerts(score) + " of "
                        + FindingWords.counted(result.analysis().size(), "chunk")
                : "too few chunks in the reference to tell what is usual";
        String truth = estimate.realized() == null ? "" : "the truth is " + FindingWords.number(estimate.realized());
        return with(
                new Headline(
                        "Estimated " + Titles.words(score) + " " + FindingWords.number(estimate.value()),
                        alerts,
                        alarm ? Headline.Tone.BAD : Headline.Tone.NEUTRAL),
                truth);
    }

    private static Headline ofVectors(EmbeddingsDriftMetric.Result drift) {
        return new Headline(
                drift.embeddingsName() + (drift.driftDetected() ? " drifted" : ": no drift"),
                Titles.ofMethod(drift.methodName()) + " "
                        + FindingWords.number(drift.driftScore()) + ", drift if above "
                        + FindingWords.number(drift.threshold()),
                drift.driftDetected() ? Headline.Tone.BAD : Headline.Tone.GOOD);
    }

    private static Optional<Headline> ofRanking(Snapshot snapshot) {
        for (Metric<?> metric : snapshot.metrics()) {
            Optional<? extends MetricResult> result = snapshot.outcome(metric).result();
            if (result.isPresent() && result.get() instanceof TopKMetric.Result top) {
                return Optional.of(ofScore(
                        Titles.ofMetric(metric) + ": ", top.currentValue(), top.referenceValue(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** Whether a finding says that the model became worse; whether chance explains the change where none does. */
    private static Optional<Boolean> worseBeyondChance(Snapshot snapshot) {
        return Optional.of(snapshot.findings().stream()
                .anyMatch(finding ->
                        finding.kind() == Finding.Kind.MODEL_WORSE && finding.severity() != Finding.Severity.NOTE));
    }

    private static Headline with(Headline headline, String more) {
        if (more.isEmpty()) {
            return headline;
        }
        String detail = headline.detail().isEmpty() ? more : headline.detail() + "; " + more;
        return new Headline(headline.text(), detail, headline.tone());
    }

    private static Headline ofScore(
            String name, @Nullable Double current, @Nullable Double reference, Optional<Boolean> worseBeyondChance) {
        String value = current == null ? "not defined" : String.format(Locale.ROOT, "%.3f", current);
        if (reference == null || current == null) {
            return new Headline(name + value, "", Headline.Tone.NEUTRAL);
        }
        boolean worse = worseBeyondChance.orElse(false);
        String change =
                reference == 0 ? "" : String.format(Locale.ROOT, " (%+.1f %%)", 100 * (current / reference - 1));
        String detail = String.format(Locale.ROOT, "%.3f in the reference", reference)
                + change
                + (worse ? ", worse beyond chance" : worseBeyondChance.isPresent() ? ", not worse beyond chance" : "");
        return new Headline(name + value, detail, worse ? Headline.Tone.BAD : Headline.Tone.NEUTRAL);
    }
}
