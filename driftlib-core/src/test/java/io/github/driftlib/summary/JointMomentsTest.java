package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.summary.table.CoMomentMatrix;
import io.github.driftlib.summary.table.GroupMoments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Moments by group and of many columns merge, whatever the split, and are read as they were written. */
class JointMomentsTest {

    private static final StoredSummarizer<GroupMoments> GROUPS = GroupMoments.of(new DerivedColumn.Stored("x"), "zone");
    private static final StoredSummarizer<CoMomentMatrix> MATRIX = CoMomentMatrix.of(List.of("x", "y"));

    private static Dataset rows(long seed, int count) {
        Random random = new Random(seed);
        double[] x = random.doubles(count, 1e9, 1e9 + 1).toArray();
        double[] y = random.doubles(count).toArray();
        String[] zones = random.ints(count, 0, 4)
                .mapToObj(zone -> zone == 3 ? null : "z" + zone)
                .toArray(String[]::new);
        if (count > 10) {
            x[3] = Double.NaN;
            y[5] = Double.POSITIVE_INFINITY;
        }
        return Dataset.builder()
                .numerical("x", x)
                .numerical("y", y)
                .categorical("zone", zones)
                .build();
    }

    private static <S> void assertMerges(StoredSummarizer<S> summarizer) throws IOException {
        Dataset all = rows(1, 300);
        S whole = summarizer.apply(all);
        for (int split : new int[] {0, 1, 4, 150, 299, 300}) {
            S left = summarizer.apply(all.slice(0, split));
            S right = summarizer.apply(all.slice(split, 300));
            assertThat(summarizer.merge(left, right)).isEqualTo(summarizer.merge(right, left));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            summarizer.write(summarizer.merge(left, right), new DataOutputStream(bytes));
            assertThat(summarizer.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                    .isEqualTo(summarizer.merge(left, right));
        }
        assertThat(summarizer.merge(summarizer.apply(all.slice(0, 0)), whole)).isEqualTo(whole);
    }

    @Test
    void theyMerge() throws IOException {
        assertMerges(GROUPS);
        assertMerges(MATRIX);
    }

    @Test
    void partsGiveTheNumbersOfTheWhole() {
        Dataset all = rows(2, 300);
        GroupMoments groups = GROUPS.merge(GROUPS.apply(all.slice(0, 77)), GROUPS.apply(all.slice(77, 300)));
        GroupMoments whole = GROUPS.apply(all);
        for (String label : whole.labels()) {
            assertThat(groups.mean(label)).isEqualTo(whole.mean(label));
            assertThat(groups.variance(label)).isCloseTo(whole.variance(label), within(1e-15));
        }
        CoMomentMatrix matrix = MATRIX.merge(MATRIX.apply(all.slice(0, 77)), MATRIX.apply(all.slice(77, 300)));
        assertThat(matrix.count()).isEqualTo(298);
        assertThat(matrix.means()).isEqualTo(MATRIX.apply(all).means());
        double[][] expected = MATRIX.apply(all).covariances(298);
        for (int i = 0; i < 2; i++) {
            assertThat(matrix.covariances(298)[i]).containsExactly(expected[i], within(1e-15));
        }
    }
}
