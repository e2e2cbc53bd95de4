package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.fixture.OwnJvm;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SmallHeapTest {

    /**
     * The two data sets take 87 MB; with summaries that stay it would be 164 MB, with unpacked whole numbers 154 MB.
     */
    @Test
    void aReportNeedsLittleMoreThanItsData() throws Exception {
        String output = OwnJvm.run(DriftInSmallHeap.class, "-Xmx136m", "-XX:+UseSerialGC");

        assertThat(output).contains("drifted 12 of 24").contains("drifted 0 of 24");
    }

    /** Compares two data sets of 400,000 rows and 24 columns, and each with itself. */
    static final class DriftInSmallHeap {
        public static void main(String[] arguments) {
            Dataset reference = data(1, 0);
            Dataset current = data(2, 1);
            for (Dataset other : new Dataset[] {current, reference, current}) {
                Snapshot snapshot = Report.of(Presets.dataDrift()).run(other, reference);
                var drift = snapshot.get(Metrics.datasetDrift());
                System.out.println("drifted " + drift.numberOfDriftedColumns() + " of " + drift.numberOfColumns());
            }
        }

        private static Dataset data(long seed, double shift) {
            SplittableRandom random = new SplittableRandom(seed);
            Dataset.Builder data = Dataset.builder();
            for (int column = 0; column < 12; column++) {
                NumericalColumn.Builder numbers = NumericalColumn.builder();
                NumericalColumn.Builder counts = NumericalColumn.builder();
                for (int row = 0; row < 400_000; row++) {
                    numbers.add(random.nextDouble() + shift);
                    counts.add(random.nextInt(100));
                }
                data.column("number " + column, numbers.build()).column("count " + column, counts.build());
            }
            return data.build();
        }
    }
}
