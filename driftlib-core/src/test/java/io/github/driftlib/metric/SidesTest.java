package io.github.driftlib.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SidesTest {

    private static final Sides<Integer> BOTH = Sides.of(3, 4);
    private static final Sides<Integer> ALONE = Sides.of(3);

    @Test
    void aReferenceThatIsNullIsNone() {
        assertThat(Sides.of(3, null)).isEqualTo(ALONE);
        assertThat(BOTH.reference()).contains(4);
        assertThat(BOTH.toList()).containsExactly(3, 4);
        assertThat(ALONE.toList()).containsExactly(3);
    }

    @Test
    void eachSideIsMapped() {
        assertThat(BOTH.map(side -> 10 * side)).isEqualTo(Sides.of(30, 40));
        assertThat(ALONE.map(side -> 10 * side)).isEqualTo(Sides.of(30));
        assertThat(BOTH.map(side -> side == 4 ? null : side)).isEqualTo(ALONE);
    }

    @Test
    void aReferenceStaysWhereBothHaveOneAndItFits() {
        assertThat(BOTH.with(Sides.of("a", "b"), (number, text) -> text + number))
                .isEqualTo(Sides.of("a3", "b4"));
        assertThat(BOTH.with(Sides.of("a"), (number, text) -> text + number)).isEqualTo(Sides.of("a3"));
        assertThat(BOTH.keepReferenceIf(side -> side > 4)).isEqualTo(ALONE);
        assertThat(BOTH.keepReferenceIf(side -> side > 3)).isEqualTo(BOTH);
    }

    @Test
    void theReasonOfCurrentDecidesAndAReferenceThatFailsIsLeftOut() {
        assertThat(BOTH.attempt(SidesTest::even)).isEqualTo(Attempt.notApplicable("3 must be even"));
        assertThat(Sides.of(4, 3).attempt(SidesTest::even)).isEqualTo(Attempt.of(Sides.of(4)));
        assertThat(Sides.of(4, 6).attempt(SidesTest::even)).isEqualTo(Attempt.of(Sides.of(4, 6)));
        assertThat(Sides.of(4, 6).attempt(SidesTest::even, side -> Attempt.of(-side)))
                .isEqualTo(Attempt.of(Sides.of(4, -6)));
    }

    @Test
    void whatNeedsBothSaysSo() {
        assertThat(BOTH.both(List::of)).contains(List.of(3, 4));
        assertThat(ALONE.both(List::of)).isEmpty();
        assertThat(ALONE.<String>into((current, reference) -> current + " " + reference))
                .isEqualTo("3 null");
        assertThat(ALONE.needReference("no reference")).isEqualTo(Attempt.notApplicable("no reference"));
        assertThat(BOTH.needReference("no reference").value()).isEqualTo(Optional.of(4));
    }

    private static Attempt<Integer> even(int number) {
        return number % 2 == 0 ? Attempt.of(number) : Attempt.notApplicable(number + " must be even");
    }
}
