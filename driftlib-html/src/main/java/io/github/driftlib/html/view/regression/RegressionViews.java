package io.github.driftlib.html.view.regression;

import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import io.github.driftlib.regression.RegressionDummyMetric;
import io.github.driftlib.regression.RegressionErrorBiasTable;
import io.github.driftlib.regression.RegressionErrorDistribution;
import io.github.driftlib.regression.RegressionErrorNormality;
import io.github.driftlib.regression.RegressionLinesResult;
import io.github.driftlib.regression.RegressionPredictedVsActualScatter;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.regression.RegressionTopErrorMetric;
import java.util.List;

/** The views of the results about models that predict numbers. */
public final class RegressionViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(
                new ViewEntry<>(RegressionQualityMetric.Result.class, QualityCards::quality),
                new ViewEntry<>(RegressionDummyMetric.Result.class, QualityCards::dummy),
                new ViewEntry<>(RegressionErrorBiasTable.Result.class, QualityCards::bias),
                new ViewEntry<>(RegressionTopErrorMetric.Result.class, ErrorCards::largest),
                new ViewEntry<>(RegressionPredictedVsActualScatter.Result.class, ErrorCards::predictedAndActual),
                new ViewEntry<>(RegressionLinesResult.class, ErrorCards::lines),
                new ViewEntry<>(RegressionErrorDistribution.Result.class, ErrorCards::distribution),
                new ViewEntry<>(RegressionErrorNormality.Result.class, ErrorCards::normality));
    }
}
