package io.github.driftlib.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small picture of numbers never costs their judgement, whatever their range. */
class SmallDistributionTest {

    @ParameterizedTest
    @CsvSource({"-1.7e308, 1.7e308", "-1.7976931348623157e308, 1.7976931348623157e308", "4.9e-324, 1e-310", "0.1, 0.7"})
    void anyRangeIsJudged(double low, double high) {
        Dataset rows = Dataset.builder()
                .numerical("x", low, high, low, high, low / 2 + high / 2)
                .build();
        ColumnDriftMetric.Result result =
                Report.of(Metrics.columnDrift("x")).run(rows, rows).get(Metrics.columnDrift("x"));
        assertThat(result.driftDetected()).isFalse();
    }
}
