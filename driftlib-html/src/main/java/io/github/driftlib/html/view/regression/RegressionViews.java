package io.github.driftlib.html.view.regression;

import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
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
public final class RegressionViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(
                new ViewEntry<>(RegressionQualityResult.class, QualityCards::quality),
                new ViewEntry<>(RegressionDummyResult.class, QualityCards::dummy),
                new ViewEntry<>(RegressionErrorBiasTableResult.class, QualityCards::bias),
                new ViewEntry<>(RegressionTopErrorResult.class, ErrorCards::largest),
                new ViewEntry<>(RegressionPredictedVsActualScatterResult.class, ErrorCards::predictedAndActual),
                new ViewEntry<>(RegressionLinesResult.class, ErrorCards::lines),
                new ViewEntry<>(RegressionErrorDistributionResult.class, ErrorCards::distribution),
                new ViewEntry<>(RegressionErrorNormalityResult.class, ErrorCards::normality));
    }
}
