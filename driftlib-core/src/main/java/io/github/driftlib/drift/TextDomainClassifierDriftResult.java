package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
public record TextDomainClassifierDriftResult(
        String textColumnName,
        double domainClassifierRocAuc,
        @JsonProperty("random_classifier_95_percentile") double randomClassifier95Percentile,
        boolean contentDrift,
        TypicalTexts.@Nullable Side current,
        TypicalTexts.@Nullable Side reference)
        implements MetricResult {

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of(textColumnName, "domain_classifier_roc_auc", domainClassifierRocAuc),
                MetricValue.of(textColumnName, "random_classifier_95_percentile", randomClassifier95Percentile),
                MetricValue.of(textColumnName, "content_drift", contentDrift));
    }
}
