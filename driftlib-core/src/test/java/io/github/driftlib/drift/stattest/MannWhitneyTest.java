package io.github.driftlib.drift.stattest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MannWhitneyTest {

    /** The exact distribution would take bytes for each pair. By SciPy: mannwhitneyu with method="asymptotic". */
    @Test
    void fewValuesBesideManyAreJudgedByTheNormalDistribution() {
        double[] few = IntStream.range(0, 8).mapToDouble(i -> 0.1 + i * 0.07).toArray();
        double[] many = IntStream.range(0, 140_000)
                .mapToDouble(i -> (i + 0.5) / 140_000)
                .toArray();
        SamplePair samples = new SamplePair.Numbers(
                ColumnKind.NUMERICAL, EmpiricalDistribution.of(few), EmpiricalDistribution.of(many));
        Score.Value found = (Score.Value) StatTests.mannWhitney().score(samples);
        assertThat(found.value()).isCloseTo(0.12885554102465813, within(1e-10));
    }
}
