package io.github.driftlib.drift.stattest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.data.ColumnKind;
import java.util.Set;

/** A measure of how different two samples are, and the rule by which the measure says drift. */
public interface StatTest {

    /** The name by which the test is chosen, such as {@code ks}. */
    @JsonValue
    String name();

    /** The name shown in results, such as {@code K-S p_value}. */
    String displayName();

    /** The kinds of columns it can be chosen for. */
    Set<ColumnKind> kinds();

    /** The threshold used unless another is given. */
    double defaultThreshold();

    /** Whether a score means drift at the given threshold. */
    boolean detects(double score, double threshold);

    /** The score of two samples, each with at least one value. */
    Score score(SamplePair samples);

    /**
     * The test of the given name.
     *
     * @throws IllegalArgumentException if there is none, listing those there are
     */
    @JsonCreator
    static StatTest named(String name) {
        return StatTests.named(name);
    }
}
