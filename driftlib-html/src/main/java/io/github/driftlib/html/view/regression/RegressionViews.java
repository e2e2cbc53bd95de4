package io.github.driftlib.html.view.regression;

import io.github.driftlib.html.view.ViewOf;
import io.github.driftlib.regression.RegressionDummyResult;
import io.github.driftlib.regression.RegressionErrorBiasTableResult;
import io.github.driftlib.regression.RegressionErrorDistributionResult;
import io.github.driftlib.regression.RegressionErrorNormalityResult;
import io.github.driftlib.regression.RegressionLinesResult;
import io.github.driftlib.regression.RegressionPredictedVsActualScatterResult;
import io.github.driftlib.regression.RegressionQualityResult;
import io.github.driftlib.regression.RegressionTopErrorResult;
import java.util.List;

/** The views of the results about models that predict numbers. */
public final class RegressionViews {

    private RegressionViews() {}

    /** All of them. */
    public static List<ViewOf<?>> views() {
        return List.of(
                new ViewOf<>(RegressionQualityResult.class, QualityCards::quality),
                new ViewOf<>(RegressionDummyResult.class, QualityCards::dummy),
                new ViewOf<>(RegressionErrorBiasTableResult.class, QualityCards::bias),
                new ViewOf<>(RegressionTopErrorResult.class, ErrorCards::largest),
                new ViewOf<>(RegressionPredictedVsActualScatterResult.class, ErrorCards::predictedAndActual),
                new ViewOf<>(RegressionLinesResult.class, ErrorCards::lines),
                new ViewOf<>(RegressionErrorDistributionResult.class, ErrorCards::distribution),
                new ViewOf<>(RegressionErrorNormalityResult.class, ErrorCards::normality));
    }
}
