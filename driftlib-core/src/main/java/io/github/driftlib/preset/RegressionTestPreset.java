package io.github.driftlib.preset;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.regression.TestValueMAE;
import io.github.driftlib.regression.TestValueMAPE;
import io.github.driftlib.regression.TestValueMeanError;
import io.github.driftlib.regression.TestValueRMSE;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.util.List;

/** Whether a model that predicts numbers is as good as on the reference: its mean error, MAE, RMSE and MAPE. */
public record RegressionTestPreset() implements TestPreset {

    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        return List.of(new TestValueMeanError(), new TestValueMAE(), new TestValueRMSE(), new TestValueMAPE());
    }
}
