package io.github.driftlib.quality.test;

import io.github.driftlib.quality.ColumnQuantileResult;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestGroup;
import io.github.driftlib.test.TestedStatistic;
import java.util.OptionalDouble;

/** The tested quantile of a column. */
public enum QuantileStatistic implements TestedStatistic<ColumnQuantileResult> {
    /** The quantile: the reference's, give or take a tenth. */
    QUANTILE;

    @Override
    public String test() {
        return "TestColumnQuantile";
    }

    @Override
    public String title() {
        return "Quantile Value";
    }

    @Override
    public TestGroup group() {
        return TestGroup.DATA_QUALITY;
    }

    @Override
    public String subject() {
        return "the quantile";
    }

    @Override
    public OptionalDouble value(ColumnQuantileResult result) {
        return OptionalDouble.of(result.current().value());
    }

    @Override
    public Condition condition(ColumnQuantileResult result) {
        if (result.reference() == null) {
            throw Defaults.missing();
        }
        return Bound.WITHIN_A_TENTH.of(result.reference().value());
    }
}
