package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.classification.ClassificationQuality;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.summary.profile.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Targets as files have them: the numbers are scikit-learn's. */
class MessyTargetsTest {

    private static final Path MESSY = Path.of("src/test/resources/messy");

    private static void check(String file, double accuracy) {
        Dataset rows = DataFiles.csv(MESSY.resolve(file)).read();
        DataDefinition classification = DataDefinition.builder()
                .task(DataDefinition.Task.CLASSIFICATION)
                .build();
        for (DataDefinition definition : List.of(classification, DataDefinition.inferred())) {
            var quality = Metrics.classificationQuality();
            Report report = Report.of(quality);
            Profile profile = Profile.builder()
                    .needs(report.needs(definition.resolve(rows, Optional.empty())))
                    .add(rows)
                    .build();
            for (RunData data : List.of(RunData.of(rows), RunData.of(profile))) {
                ClassificationQuality current =
                        report.run(data.withDefinition(definition)).get(quality).current();
                assertThat(current.accuracy()).isCloseTo(accuracy, within(1e-12));
            }
        }
    }

    @Test
    void trueAndOneAreOneClass() {
        check("target-true-prediction-1.csv", 0.8);
    }

    @Test
    void trueIsThePositiveClass() {
        check("boolean-target.csv", 0.75);
    }
}
