package io.github.driftlib.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionRuleTest {

    @Test
    void isAThresholdOrATopKOrTheDefault() {
        assertThat(DecisionRule.of(0.3, null)).isEqualTo(DecisionRule.threshold(0.3));
        assertThat(DecisionRule.of(null, 7)).isEqualTo(DecisionRule.top(7));
        assertThat(DecisionRule.of(null, null)).isEqualTo(DecisionRule.DEFAULT);
        assertThat(DecisionRule.DEFAULT.<Double>match(threshold -> threshold, k -> Double.NaN))
                .isEqualTo(0.5);
        assertThat(DecisionRule.top(7).<Integer>match(threshold -> 0, k -> k)).isEqualTo(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionRule.top(0))
                .withMessage("k must be at least 1, but was 0");
    }

    @Test
    void aTopKIsAsLargeAShareOfOtherRows() {
        assertThat(DecisionRule.top(10).ofOther(100, 1000)).isEqualTo(DecisionRule.top(100));
        assertThat(DecisionRule.top(1).ofOther(100, 10)).isEqualTo(DecisionRule.top(1));
        assertThat(DecisionRule.threshold(0.3).ofOther(100, 1000)).isEqualTo(DecisionRule.threshold(0.3));
    }

    @Test
    void keysHoldItsParameterAlone() {
        assertThat(Metric.Key.of(Metrics.classificationQuality().atThreshold(0.3))
                        .text())
                .isEqualTo("ClassificationQualityMetric/1{\"probas_threshold\":0.3}");
        assertThat(Metric.Key.of(Metrics.classificationQuality().atTop(7)).text())
                .isEqualTo("ClassificationQualityMetric/1{\"k\":7}");
        assertThat(Metric.Key.of(Metrics.classificationQuality()).text()).isEqualTo("ClassificationQualityMetric/1{}");
    }

    @Test
    void isReadFromTheParametersOfAMetric() {
        for (ClassificationQualityMetric metric : new ClassificationQualityMetric[] {
            Metrics.classificationQuality(),
            Metrics.classificationQuality().atThreshold(0.3),
            Metrics.classificationQuality().atTop(7)
        }) {
            JsonNode written = Json.parameters(metric);
            assertThat(Json.value(written, ClassificationQualityMetric.class)).isEqualTo(metric);
        }
        assertThat(DecisionRule.threshold(0.3).parameters()).isEqualTo(Map.of("probas_threshold", 0.3));
    }
}
