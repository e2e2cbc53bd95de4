package io.github.driftlib.outlier.family;

import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.outlier.ColumnOutliers;
import io.github.driftlib.outlier.ExtremeValues;
import io.github.driftlib.outlier.NewLabels;
import io.github.driftlib.outlier.OutsideRange;
import io.github.driftlib.outlier.RepeatedRows;
import io.github.driftlib.outlier.RowOutliers;
import io.github.driftlib.outlier.StrangeBursts;
import java.io.InputStream;
import java.util.List;

/** Strange values and rows. */
public final class OutlierFamily implements Family {

    /** For what loads services. */
    public OutlierFamily() {}

    @Override
    public String name() {
        return "outlier";
    }

    @Override
    public List<FindingRule<?>> findings() {
        return OutlierFindings.rules();
    }

    @Override
    public List<MetricType<?>> metrics() {
        return List.of(
                MetricType.of(ColumnOutliers.class, ColumnOutliers.Result.class),
                MetricType.of(ExtremeValues.class, ExtremeValues.Result.class),
                MetricType.of(RowOutliers.class, RowOutliers.Result.class),
                MetricType.of(StrangeBursts.class, StrangeBursts.Result.class),
                MetricType.of(OutsideRange.class, OutsideRange.Result.class),
                MetricType.of(NewLabels.class, NewLabels.Result.class),
                MetricType.of(RepeatedRows.class, RepeatedRows.Result.class));
    }

    @Override
    public List<TestType> tests() {
        return List.of(
                TestType.of(OutlierTests.COLUMN, ColumnOutliers.class),
                TestType.of(OutlierTests.EXTREME, ExtremeValues.class),
                TestType.of(OutlierTests.ROWS, RowOutliers.class),
                TestType.of(OutlierTests.BURSTS, StrangeBursts.class),
                TestType.of(OutlierTests.OUTSIDE, OutsideRange.class),
                TestType.of(OutlierTests.NEW_LABELS, NewLabels.class),
                TestType.of(OutlierTests.REPEATED, RepeatedRows.class));
    }

    @Override
    public InputStream texts() {
        return OutlierFamily.class.getResourceAsStream("outlier.properties");
    }
}
