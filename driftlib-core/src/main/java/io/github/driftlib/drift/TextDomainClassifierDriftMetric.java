package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.stats.learning.DomainClassifier;
import io.github.driftlib.stats.learning.Separation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a classifier can tell the texts of current from those of the reference by their words: whether the area under
 * its ROC curve is above the 95th percentile of the areas that chance reaches. Missing texts are left out.
 *
 * @param textColumnName the column of texts
 */
public record TextDomainClassifierDriftMetric(String textColumnName)
        implements RowMetric<TextDomainClassifierDriftMetric.Result> {

    private static final double PROBABILITY = 0.95;

    /** Checks the parameter. */
    public TextDomainClassifierDriftMetric {
        Objects.requireNonNull(textColumnName, "textColumnName must be given, but was null");
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        Dataset current = sides.current();
        Optional<Dataset> reference = sides.reference();
        if (reference.isEmpty()) {
            return NoReference.outcome();
        }
        context.definition().checkColumns("textColumnName", List.of(textColumnName));
        SamplePair.Texts texts = (SamplePair.Texts) new DriftColumn(textColumnName, ColumnKind.TEXT, null)
                .samples(context.reference().orElseThrow(), context.current());
        if (texts.reference().isEmpty() || texts.current().isEmpty()) {
            return MetricOutcome.notEnoughData(
                    "column '" + textColumnName + "' must have a text on both sides, but has " + texts.referenceCount()
                            + " in the reference and " + texts.currentCount() + " in current");
        }
        DomainClassifier.Outcome outcome = DomainClassifier.ofTexts(texts.reference(), texts.current());
        return outcome instanceof Separation separation
                ? MetricOutcome.of(result(separation, texts))
                : MetricOutcome.notApplicable(
                        "column '" + textColumnName + "': " + ((DomainClassifier.Impossible) outcome).reason());
    }

    private Result result(Separation separation, SamplePair.Texts texts) {
        double area = separation.areaUnderRoc();
        double chance = DomainClassifier.chanceQuantileOfTexts(
                texts.reference().size(), texts.current().size(), PROBABILITY);
        boolean drift = area > chance;
        ColumnDriftPlot.Texts typical =
                drift ? ColumnDriftPlot.Texts.of(separation, texts.reference(), texts.current()) : null;
        return new Result(
                textColumnName,
                area,
                chance,
                drift,
                typical == null ? null : typical.current(),
                typical == null ? null : typical.reference());
    }

    /**
     * Whether a classifier tells current texts from those of the reference.
     *
     * @param textColumnName the column of texts
     * @param domainClassifierRocAuc the area under the ROC curve of the classifier
     * @param randomClassifier95Percentile the 95th percentile of the areas of random classifiers
     * @param contentDrift whether the classifier's area is above it
     * @param current what is typical of current, or null where there is no drift
     * @param reference what is typical of the reference, or null where there is no drift
     */
    public record Result(
            String textColumnName,
            double domainClassifierRocAuc,
            @JsonProperty("random_classifier_95_percentile") double randomClassifier95Percentile,
            boolean contentDrift,
            ColumnDriftPlot.Texts.@Nullable Side current,
            ColumnDriftPlot.Texts.@Nullable Side reference)
            implements MetricResult {

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of(textColumnName, "domain_classifier_roc_auc", domainClassifierRocAuc),
                    MetricValue.of(textColumnName, "random_classifier_95_percentile", randomClassifier95Percentile),
                    MetricValue.of(textColumnName, "content_drift", contentDrift));
        }
    }
}
