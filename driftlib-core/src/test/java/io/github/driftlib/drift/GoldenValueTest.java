package io.github.driftlib.drift;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.fixture.StatTestPair;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidently's scores of a few well-known samples, written down once, and where ours differ on purpose. */
class GoldenValueTest {

    private static final String NUMERICAL = """
            ed                 .376752202677333      .25905519343744793       .3304542328371662
            es                 .04611760331112228    1.4497980453199103e-19   .751342094751657
            hellinger          .1982998447040815     .19863777247683018       .05304086366225892
            jensenshannon      .18993500573955271    .16679786715881043       .0689268578692946
            kl_div             .12181254868388974    .08126163150985918       .019874234996033954
            ks                 .48114567407174985    6.876399416955135e-06    .9998513521006352
            psi                .3484325824270398     .5145242429897229        .038226592384299304
            t_test             .059898461117659625   8.216707754340475e-06    .6845284344218954
            wasserstein        .2933211228271459     .18167031804923828       .06714191117263883
            wasserstein_floored_unit .2933211228271459     .18167031804923828       .06714191117263883
            """;

    private static final String CATEGORICAL = """
            chisquare_goodness_of_fit .024699014888737793  .00974836606153693   .0061698993205441645  .00219964706111306
            hellinger      .11643405621880926   .11314467120982702   .10650437430919812    .10650437430919812
            jensenshannon  .11620751366343472   .11289566423896329   .10640215619834746    .10640215619834746
            kl_div         .05367901411366363   .05026694717865997   .04522775102365467    .04522775102365467
            psi            .10888191643951184   .10287043018561119   .0909203705355473     .0909203705355473
            z              -                    -                    .04502088100253854    .03367206886634566
            fisher_exact   -                    -                    -                     .04716548538301931
            g_goodness_of_fit -                 .014621155428014513  -                     .002502829406258309
            z_large_sample .07948254260193299   .07325409977821384   .04502088100253854    .03367206886634566
            """;

    /** Told by the tests below. */
    private static final Set<String> DIFFERENT_ON_PURPOSE =
            Set.of("anderson", "cramer_von_mises", "mannw", "TVD", "empirical_mmd", "chisquare", "g_test");

    private static double score(String test, String pair) {
        SamplePair samples = StatTestPair.named("golden_" + pair).samples();
        return ((Score.Value) StatTests.named(test).score(samples)).value();
    }

    private static void assertTable(String table, String... pairs) {
        table.lines().map(line -> line.split(" +")).forEach(cells -> {
            for (int i = 0; i < pairs.length; i++) {
                if (!cells[i + 1].equals("-")) {
                    assertClose(
                            cells[0] + " of " + pairs[i], score(cells[0], pairs[i]), Double.parseDouble(cells[i + 1]));
                }
            }
        });
    }

    @Test
    void scoresAreEvidentlys() {
        assertTable(NUMERICAL, "small", "big", "int");
        assertTable(CATEGORICAL, "cat", "cat100", "bin", "bin100");
        Set<String> known = Stream.of(NUMERICAL, CATEGORICAL)
                .flatMap(String::lines)
                .map(line -> line.split(" +")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(DIFFERENT_ON_PURPOSE);
        assertThat(StatTests.all().stream().filter(test -> !test.kinds().contains(ColumnKind.TEXT)))
                .extracting(StatTest::name)
                .containsExactlyInAnyOrderElementsOf(known);
        assertThat(known).hasSize(22);
    }

    @ParameterizedTest
    @CsvSource({"small, ks", "big, wasserstein", "int, ks", "cat, chisquare", "cat100, chisquare", "bin, z", "bin100, z"
    })
    void theDefaultIsEvidentlys(String pair, String test) {
        assertThat(StatTests.defaultFor(StatTestPair.named("golden_" + pair).samples())
                        .name())
                .isEqualTo(test);
    }

    @Test
    void anUnseenCategory() {
        assertClose("psi", score("psi", "unseen_category"), 2.1285158932529735);
        assertClose("jensenshannon", score("jensenshannon", "unseen_category"), .328452092654953);
        assertClose("kl_div", score("kl_div", "unseen_category"), .3456566150175519);
        // Evidently's p-values of chisquare and g_test are 0; scipy.stats.chi2_contingency with lambda_ 1 and 0:
        assertClose("chisquare", score("chisquare", "unseen_category"), 0.0012726338013398079);
        assertClose("g_test", score("g_test", "unseen_category"), 0.00017858209017001522);
    }

    /** Evidently's are .03610491071189482, 1.1456705983451019e-05 and .6565419243600759: one-sided. */
    @Test
    void mannWhitneyIsTwoSided() {
        assertClose("small", score("mannw", "small"), 2 * .03610491071189482);
        assertClose("big", score("mannw", "big"), 2 * 1.1456705983451019e-05);
        // The values of current tend to be smaller here, so the other side is the one to double.
        assertThat(score("mannw", "int")).isBetween(2 * (1 - .6565419243600759), 1.01 * 2 * (1 - .6565419243600759));
    }

    /**
     * Evidently fails on samples of different sizes; scipy.stats.fisher_exact, and power_divergence of scaled counts.
     */
    @Test
    void sizesMayDiffer() {
        assertClose("fisher_exact", score("fisher_exact", "bin"), 0.05151217244056154);
        assertClose("g_goodness_of_fit", score("g_goodness_of_fit", "bin"), 0.0068540676760574125);
        assertClose("g_goodness_of_fit", score("g_goodness_of_fit", "cat"), 0.03160332189442196);
    }

    /** Evidently's are of 1000 and of 100 random permutations; the standard errors are theirs. */
    @ParameterizedTest
    @CsvSource({
        "TVD, cat, .1435, .011",
        "TVD, cat100, .1705, .012",
        "TVD, bin, .045, .0066",
        "TVD, bin100, .04, .0062",
        "empirical_mmd, small, .31, .046"
    })
    void permutationsAreOfOurOwn(String test, String pair, double evidentlys, double standardError) {
        assertThat(Math.abs(score(test, pair) - evidentlys)).isLessThan(4.5 * standardError);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TVD", "empirical_mmd"})
    void permutationsAreTheSameEachTime(String test) {
        String pair = test.equals("TVD") ? "cat" : "small";
        assertThat(List.of(score(test, pair), score(test, pair))).containsOnly(score(test, pair));
    }
}
