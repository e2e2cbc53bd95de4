package io.github.driftlib.user;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import java.util.Set;

/** A user's own distance, listed by a family: by how much the median moved. */
public record MedianShift() implements StatTest {

    @Override
    public String name() {
        return "median_shift";
    }

    @Override
    public Score.Type scoreType() {
        return Score.Type.DISTANCE;
    }

    @Override
    public double defaultThreshold() {
        return 0.5;
    }

    @Override
    public Set<ColumnKind> kinds() {
        return Set.of(ColumnKind.NUMERICAL);
    }

    @Override
    public Score score(SamplePair samples) {
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        return Score.of(
                Math.abs(numbers.reference().quantile(0.5) - numbers.current().quantile(0.5)));
    }
}
