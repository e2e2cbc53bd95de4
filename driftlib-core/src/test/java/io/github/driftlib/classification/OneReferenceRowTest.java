package io.github.driftlib.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import org.junit.jupiter.api.Test;

/** A reference counts from one complete row on. */
class OneReferenceRowTest {

    private static final Dataset CURRENT = Dataset.builder()
            .categorical("target", "a", "b", "a")
            .categorical("prediction", "a", "b", "b")
            .build();

    private static ClassificationQualityMetric.Result quality(String... referenceTargets) {
        Dataset reference = Dataset.builder()
                .categorical("target", referenceTargets)
                .categorical("prediction", "a", "b")
                .build();
        var quality = Metrics.classificationQuality();
        return Report.of(quality)
                .run(
                        CURRENT,
                        reference,
                        DataDefinition.builder()
                                .task(DataDefinition.Task.CLASSIFICATION)
                                .build())
                .get(quality);
    }

    @Test
    void oneRowIsAReferenceAndNoneIsNot() {
        assertThat(quality("b", null).reference().accuracy()).isZero();
        assertThat(quality("a", null).reference().accuracy()).isEqualTo(1);
        assertThat(quality(null, null).reference()).isNull();
    }
}
