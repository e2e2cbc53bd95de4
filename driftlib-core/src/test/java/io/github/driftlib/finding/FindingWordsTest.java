package io.github.driftlib.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.estimation.ConfidenceBasedEstimation;
import io.github.driftlib.estimation.DirectLossEstimation;
import io.github.driftlib.family.Catalogue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of fields as people write them. */
class FindingWordsTest {

    @ParameterizedTest
    @CsvSource({
        "drift_score,drift score",
        "mean_abs_error,mean absolute error",
        "mean_abs_perc_error,mean absolute percentage error",
        "mean_abs_error_default,mean absolute error of the best constant",
        "abs_error_max,largest absolute error",
        "abs_error_max_by_ref,largest absolute error of the reference's constant",
        "abs_perc_error_std,standard deviation of the absolute percentage error",
        "error_std,standard deviation of the error",
        "estimated_mae,estimated mean absolute error",
        "rmse_default,root mean squared error of the best constant",
        "upper_confidence_boundary_roc_auc,upper confidence boundary ROC AUC",
        "r2_score,R2 score",
        "p_value,p-value",
        "detectable_psi,detectable PSI",
        "pearson_abs_max_correlation,pearson largest absolute correlation",
        "absent_maestro,absent maestro",
        "'',''"
    })
    void shortNamesAreWrittenInFull(String field, String words) {
        assertThat(FindingWords.words(field)).isEqualTo(words);
    }

    /** What a chunk's score is called is what the catalogue calls it. */
    @Test
    void scoresHaveTheTitlesOfTheCatalogue() {
        Map<String, String> titles = Map.of(
                "mae", "TestValueMAE",
                "mape", "TestValueMAPE",
                "rmse", "TestValueRMSE",
                "roc_auc", "TestRocAuc",
                "precision", "TestPrecisionScore",
                "recall", "TestRecallScore",
                "accuracy", "TestAccuracyScore",
                "log_loss", "TestLogLoss",
                "r2_score", "TestValueR2Score",
                "abs_error_max", "TestValueAbsMaxError");
        titles.forEach((field, test) -> assertThat(FindingWords.words(field))
                .isEqualToIgnoringCase(Catalogue.found()
                        .entry(Catalogue.Entry.Kind.TEST, test)
                        .orElseThrow()
                        .title()));
        Stream.concat(
                        Arrays.stream(ConfidenceBasedEstimation.Score.values())
                                .map(ConfidenceBasedEstimation.Score::label),
                        Arrays.stream(DirectLossEstimation.Loss.values()).map(DirectLossEstimation.Loss::label))
                .forEach(label -> assertThat(FindingWords.words(label).toLowerCase(Locale.ROOT))
                        .doesNotMatch(".*\\b(mae|mape|mse|rmse|msle|rmsle|abs|perc|std)\\b.*"));
    }
}
