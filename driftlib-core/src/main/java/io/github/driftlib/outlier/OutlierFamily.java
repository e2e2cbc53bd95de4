package io.github.driftlib.outlier;

import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
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
                MetricType.of(ColumnOutliers.class, ColumnOutliersResult.class),
                MetricType.of(ExtremeValues.class, ExtremeValuesResult.class),
                MetricType.of(RowOutliers.class, RowOutliersResult.class),
                MetricType.of(StrangeBursts.class, StrangeBurstsResult.class),
                MetricType.of(OutsideRange.class, OutsideRangeResult.class),
                MetricType.of(NewLabels.class, NewLabelsResult.class),
                MetricType.of(RepeatedRows.class, RepeatedRowsResult.class));
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
