package io.github.driftlib.preset;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.regression.family.PredictedRowsTest;
import io.github.driftlib.regression.family.TestValueMAE;
import io.github.driftlib.regression.family.TestValueMAPE;
import io.github.driftlib.regression.family.TestValueMeanError;
import io.github.driftlib.regression.family.TestValueRMSE;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a model that predicts numbers is as good as on the reference: its mean error, MAE, RMSE and MAPE. Under
 * {@linkplain Conditions#calibrated calibrated} conditions also the share of rows with a target and a prediction, as
 * errors are of those alone.
 */
public record RegressionTestPreset() implements TestPreset {

    /** The tests, and that of the rows where the conditions are calibrated. */
    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition, Conditions conditions) {
        List<MetricTest> tests = new ArrayList<>(tests(definition));
        if (conditions.areCalibrated()) {
            tests.add(new PredictedRowsTest());
        }
        return tests;
    }

    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        return List.of(new TestValueMeanError(), new TestValueMAE(), new TestValueRMSE(), new TestValueMAPE());
    }
}
