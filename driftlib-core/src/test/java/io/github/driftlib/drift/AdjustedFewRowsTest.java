package io.github.driftlib.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * With p-values adjusted for many columns, samples that could never be significant are undecided and not without drift.
 */
class AdjustedFewRowsTest {

    private static Dataset columns(int columns, int rows, double shift, long seed) {
        Random random = new Random(seed);
        Dataset.Builder builder = Dataset.builder();
        for (int i = 0; i < columns; i++) {
            builder.numerical("c" + i, random.doubles(rows).map(x -> x + shift).toArray());
        }
        return builder.build();
    }

    private static DataDriftTable.Result table(
            DriftOptions.PValueAdjustment adjustment, Dataset current, Dataset reference) {
        DataDriftTable table = Metrics.dataDriftTable(DriftOptions.builder()
                .verdict(DriftRule.CALIBRATED)
                .adjustment(adjustment)
                .build());
        return Report.of(table).run(current, reference).get(table);
    }

    @ParameterizedTest
    @EnumSource(DriftOptions.PValueAdjustment.class)
    void sixValuesAgainstSixAreTooFewForFiftyColumns(DriftOptions.PValueAdjustment adjustment) {
        // The smallest p-value of Kolmogorov-Smirnov is 2 / 924, and 0.05 / 50 is less.
        DataDriftTable.Result result = table(adjustment, columns(50, 6, 0, 1), columns(50, 6, 0, 2));
        assertThat(result.driftByColumns().values()).allSatisfy(column -> {
            assertThat(column.decision()).isEqualTo(DriftVerdict.UNDECIDED);
            assertThat(column.accuracy().doubt()).contains("not enough rows to tell");
        });
    }

    @ParameterizedTest
    @EnumSource(DriftOptions.PValueAdjustment.class)
    void theyAreEnoughForTwo(DriftOptions.PValueAdjustment adjustment) {
        DataDriftTable.Result same = table(adjustment, columns(2, 6, 0, 1), columns(2, 6, 0, 2));
        assertThat(same.driftByColumns().values())
                .allSatisfy(column -> assertThat(column.decision()).isEqualTo(DriftVerdict.NO_DRIFT));
        DataDriftTable.Result apart = table(adjustment, columns(2, 6, 5, 1), columns(2, 6, 0, 2));
        assertThat(apart.driftByColumns().values())
                .allSatisfy(column -> assertThat(column.decision()).isEqualTo(DriftVerdict.DRIFT));
    }
}
