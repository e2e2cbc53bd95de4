package io.github.driftlib.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.stats.random.RandomState;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all detectors have in common. */
class DetectorContractTest {

    private static final Baseline BASELINE = Baseline.known(0.1, 0.3);
    private static final FalseAlarms OFTEN = FalseAlarms.every(200);

    static Stream<DetectorSettings> all() {
        return Stream.of(
                Cusum.of(BASELINE, OFTEN),
                Cusum.of(BASELINE, OFTEN).side(Detector.Direction.UP).slack(0.25),
                Ewma.of(BASELINE, OFTEN),
                Shewhart.of(BASELINE, OFTEN),
                BernoulliCusum.of(0.1, OFTEN),
                new BernoulliCusum(0.1, 0.05, OFTEN),
                EDetector.of(0.1, OFTEN),
                EDetector.atLeast(0.1, OFTEN),
                EDetector.between(0.08, 0.15, OFTEN),
                EDetector.between(0.08, 0.15, FalseAlarms.ever(0.01)),
                new ConformalMartingale(
                        List.of(0.5), List.of(90L, 10L), ConformalMartingale.Bets.LOCATION, 7, FalseAlarms.ever(0.01)),
                martingale(ConformalMartingale.Bets.LOCATION),
                martingale(ConformalMartingale.Bets.LOCATION_AND_SPREAD),
                Adwin.of(Scale.UNIT).delta(0.5),
                PageHinkley.of(0.3),
                new PageHinkley(0.3, 0.1, 5, 1, 10, Detector.Direction.BOTH),
                Ddm.of(),
                HddmA.of(),
                new HddmA(0.01, 0.05, Scale.UNIT, Detector.Direction.BOTH));
    }

    private static ConformalMartingale martingale(ConformalMartingale.Bets bets) {
        return new ConformalMartingale(List.of(0.5), List.of(90L, 10L), bets, 7, OFTEN);
    }

    /** Errors of a rate that doubles again and again. */
    private static double[] errors(int count, int seed) {
        RandomState random = RandomState.of(seed);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.uniform() < (i / 400 % 2 == 0 ? 0.1 : 0.4) ? 1 : 0;
        }
        return values;
    }

    private static List<Detector.Verdict> verdicts(Detector detector, double... values) {
        List<Detector.Verdict> verdicts = new ArrayList<>();
        for (double value : values) {
            detector.update(value);
            verdicts.add(detector.verdict());
        }
        return verdicts;
    }

    @ParameterizedTest
    @MethodSource("all")
    void goesOnWhereAnotherOneWas(DetectorSettings settings) {
        double[] values = errors(1200, 3);
        List<Detector.Verdict> whole = verdicts(settings.start(), values);
        assertThat(whole).extracting(Detector.Verdict::signal).contains(Detector.Signal.DRIFT);
        for (int split : new int[] {0, 1, 29, 32, 451, 700, 1199}) {
            Detector first = settings.start();
            verdicts(first, Arrays.copyOf(values, split));
            first.update(Double.NaN);
            Detector.State state = Detector.State.parse(first.state().json());
            assertThat(Detector.State.of(first.state().bytes())).isEqualTo(state);
            Detector second = DetectorSettings.parse(settings.key()).resume(state);
            assertThat(second.state()).isEqualTo(state);
            assertThat(verdicts(second, Arrays.copyOfRange(values, split, values.length)))
                    .as("%s at %s", settings.key(), split)
                    .isEqualTo(whole.subList(split, whole.size()));
            assertThat(second.missing()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void missingValuesAreCountedAndNotLearned(DetectorSettings settings) {
        double[] values = errors(1200, 5);
        Detector clean = settings.start();
        Detector holed = settings.start();
        for (int i = 0; i < values.length; i++) {
            if (i % 7 == 3) {
                assertThat(holed.update(Double.NaN)).isEqualTo(Detector.Signal.NONE);
            }
            assertThat(holed.update(values[i])).isEqualTo(clean.update(values[i]));
            assertThat(holed.verdict()).isEqualTo(clean.verdict());
        }
        assertThat(holed.missing()).isEqualTo(171);
        assertThat(holed.updates()).isEqualTo(1200);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsRefusedChangesNothing(DetectorSettings settings) {
        Detector detector = settings.start();
        verdicts(detector, errors(40, 1));
        Detector.State before = detector.state();
        for (double infinite : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> detector.update(infinite))
                    .withMessageContaining("value must be")
                    .withMessageContaining("but was " + infinite);
        }
        assertThat(detector.state()).isEqualTo(before);
    }

    /** What is finite never makes a state that is not, which would silence a detector for good. */
    @ParameterizedTest
    @MethodSource({"all", "ofAnyNumber"})
    void hugeNumbersSilenceNothing(DetectorSettings settings) {
        Detector detector = settings.start();
        for (int i = 0; i < 40; i++) {
            for (double huge : new double[] {1.7e308, -1.7e308, 1e300, -1e200}) {
                try {
                    detector.update(huge);
                } catch (IllegalArgumentException refused) {
                    assertThat(refused).hasMessageContaining("value must be");
                }
                assertThat(Detector.State.parse(detector.state().json())).isEqualTo(detector.state());
            }
        }
        assertThat(verdicts(settings.start(), errors(1200, 3)))
                .extracting(Detector.Verdict::signal)
                .contains(Detector.Signal.DRIFT);
        assertThat(detector.verdict().statistic() == null
                        || Double.isFinite(detector.verdict().statistic()))
                .isTrue();
    }

    static Stream<DetectorSettings> ofAnyNumber() {
        return Stream.of(
                PageHinkley.of(1e-300),
                Cusum.of(Baseline.known(0, 1e-300), OFTEN),
                Ewma.of(Baseline.known(0, 1e-300), OFTEN),
                Shewhart.of(Baseline.known(0, 1e-300), OFTEN),
                Adwin.of(new Scale(0, 1, Scale.Outside.KEPT)).delta(0.5),
                new HddmA(0.01, 0.05, new Scale(0, 1, Scale.Outside.KEPT), Detector.Direction.BOTH));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theStateOfOtherSettingsIsRefused(DetectorSettings settings) {
        Detector.State other = Cusum.of(Baseline.known(0, 2), OFTEN).start().state();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.resume(other))
                .withMessageContaining(settings.key())
                .withMessageContaining(other.settings());
        Detector.State wrong =
                new Detector.State(1, settings.key(), other.last(), 0, List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.resume(wrong));
    }

    @Test
    void aConstantStreamTellsNothing() {
        for (double constant : new double[] {0, 1}) {
            for (DetectorSettings settings : List.of(
                    Adwin.of(Scale.UNIT),
                    PageHinkley.of(0.3),
                    new PageHinkley(0.3, 0.1, 5, 1, 10, Detector.Direction.BOTH),
                    Ddm.of(),
                    new HddmA(0.01, 0.05, Scale.UNIT, Detector.Direction.BOTH),
                    Cusum.of(Baseline.known(constant, 1), OFTEN),
                    Ewma.of(Baseline.known(constant, 1), OFTEN),
                    Shewhart.of(Baseline.known(constant, 1), OFTEN))) {
                assertThat(verdicts(settings.start(), fill(constant, 2000)))
                        .as(settings.key())
                        .extracting(Detector.Verdict::signal)
                        .containsOnly(Detector.Signal.NONE);
            }
        }
    }

    private static double[] fill(double value, int count) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    /** A step is told once by what learns its baseline itself. */
    @Test
    void aStepIsToldOnce() {
        double[] step = fill(0.1, 2000);
        RandomState random = RandomState.of(4);
        for (int i = 0; i < step.length; i++) {
            step[i] = 0.2 * random.uniform() + (i < 1000 ? 0.1 : 0.7);
        }
        for (DetectorSettings settings : List.of(
                Adwin.of(Scale.UNIT),
                new PageHinkley(0.06, 0.2, 100, 1, 30, Detector.Direction.BOTH),
                new HddmA(0.001, 0.005, Scale.UNIT, Detector.Direction.BOTH))) {
            assertThat(settings.drifts(step)).as(settings.key()).hasSize(1).allSatisfy(drift -> {
                assertThat(drift.direction()).isEqualTo(Detector.Direction.UP);
                assertThat(drift.updates()).isBetween(1000L, 1100L);
                assertThat(drift.statistic()).isGreaterThan(drift.threshold());
            });
        }
    }

    @Test
    void unitsDoNotMatter() {
        double[] values = errors(1200, 8);
        double[] scaled = Arrays.stream(values).map(x -> 1024 * x + 4096).toArray();
        Baseline baseline = Baseline.known(1024 * 0.125 + 4096, 1024 * 0.25);
        Scale scale = Scale.of(4096, 5120);
        List<DetectorSettings> plain = List.of(
                Cusum.of(Baseline.known(0.125, 0.25), OFTEN),
                Ewma.of(Baseline.known(0.125, 0.25), OFTEN),
                EDetector.of(0.125, OFTEN),
                Adwin.of(Scale.UNIT),
                PageHinkley.of(0.25),
                HddmA.of());
        List<DetectorSettings> moved = List.of(
                Cusum.of(baseline, OFTEN),
                Ewma.of(baseline, OFTEN),
                new EDetector(null, 0.125 * 1024 + 4096, scale, OFTEN),
                Adwin.of(scale),
                PageHinkley.of(256),
                new HddmA(0.001, 0.005, scale, Detector.Direction.UP));
        for (int i = 0; i < plain.size(); i++) {
            boolean same = plain.get(i).equals(moved.get(i));
            assertThat(moved.get(i).drifts(same ? values : scaled))
                    .as(plain.get(i).key())
                    .extracting(Detector.Verdict::updates)
                    .isEqualTo(plain.get(i).drifts(values).stream()
                            .map(Detector.Verdict::updates)
                            .toList());
        }
    }

    @Test
    void anUpdateAllocatesNothing() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] values = errors(20_000, 9);
        all().forEach(settings -> {
            Detector detector = settings.start();
            feed(detector, values);
            long before = threads.getCurrentThreadAllocatedBytes();
            feed(detector, values);
            long used = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(used).as(settings.key()).isLessThan(4096);
        });
    }

    private static void feed(Detector detector, double[] values) {
        for (double value : values) {
            detector.update(value);
        }
    }

    @Test
    void aBaselineIsMadeOfAReference() {
        Baseline baseline = Baseline.of(EmpiricalDistribution.of(1, 2, 3, Double.NaN, Double.POSITIVE_INFINITY));
        assertThat(baseline).isEqualTo(new Baseline(2, 1, 3L));
        assertThat(Cusum.of(baseline, OFTEN).caveat())
                .hasValueSatisfying(said -> assertThat(said).contains("estimated from 3 values"));
        assertThat(Cusum.of(BASELINE, OFTEN).caveat()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Baseline.of(EmpiricalDistribution.of(4, 4, 4)))
                .withMessageContaining("3 equal ones");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Baseline.of(EmpiricalDistribution.empty()))
                .withMessageContaining("0 numbers");
    }

    /** Of many streams without a change, few have any alarm; a change is told in the end, however late it comes. */
    @Test
    void aPromiseThatThereIsNoneIsKept() {
        FalseAlarms rare = FalseAlarms.ever(0.05);
        List<DetectorSettings> bets = List.of(
                EDetector.of(0.1, rare),
                EDetector.between(0.1, 0.1, rare),
                new ConformalMartingale(
                        List.of(0.5), List.of(900L, 100L), ConformalMartingale.Bets.LOCATION_AND_SPREAD, 3, rare));
        for (DetectorSettings settings : bets) {
            int alarmed = 0;
            for (int stream = 0; stream < 300; stream++) {
                RandomState random = RandomState.of(1000 + stream);
                Detector detector = settings.start();
                boolean told = false;
                for (int i = 0; i < 1000 && !told; i++) {
                    told = detector.update(random.uniform() < 0.1 ? 1 : 0) == Detector.Signal.DRIFT;
                }
                alarmed += told ? 1 : 0;
            }
            assertThat(alarmed).as(settings.key()).isBetween(1, 27);
        }
        double[] late = fill(0, 24_000);
        Arrays.fill(late, 20_000, 24_000, 1);
        assertThat(EDetector.of(0.1, rare).drifts(late)).isNotEmpty();
    }

    @Test
    void bothSidesAreTold() {
        EDetector both = EDetector.between(0.3, 0.5, OFTEN);
        assertThat(both.drifts(fill(0.4, 5000))).isEmpty();
        assertThat(both.drifts(fill(0.9, 60)))
                .extracting(Detector.Verdict::direction)
                .contains(Detector.Direction.UP);
        assertThat(both.drifts(fill(0.05, 60)))
                .extracting(Detector.Verdict::direction)
                .contains(Detector.Direction.DOWN);
    }

    @Test
    void parametersAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FalseAlarms.every(9))
                .withMessageContaining("every must be");
        assertThatIllegalArgumentException().isThrownBy(() -> FalseAlarms.every(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> FalseAlarms.atThreshold(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cusum.of(BASELINE, FalseAlarms.every(20)).slack(2))
                .withMessageContaining("every must be more than 21.9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cusum.of(BASELINE, OFTEN).slack(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ewma.of(BASELINE, OFTEN).weight(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Baseline.known(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Baseline.known(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> BernoulliCusum.of(0, OFTEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BernoulliCusum.of(0.01, FalseAlarms.every(50)))
                .withMessageContaining("every must be more than 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EDetector.of(1, OFTEN))
                .withMessage("most must be between 0.0 and 1.0, but was 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> EDetector.of(1e-310, OFTEN));
        assertThatIllegalArgumentException().isThrownBy(() -> EDetector.of(Double.NaN, OFTEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EDetector.between(0.2, 0.1, OFTEN))
                .withMessage("least must be at most most = 0.1, but was 0.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EDetector(null, null, Scale.UNIT, OFTEN))
                .withMessageContaining("both were null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EDetector(null, 0.1, new Scale(0, 1, Scale.Outside.KEPT), OFTEN));
        FalseAlarms none = FalseAlarms.ever(0.01);
        for (ThrowingCallable chart : List.<ThrowingCallable>of(
                () -> Cusum.of(BASELINE, none),
                () -> Ewma.of(BASELINE, none),
                () -> Shewhart.of(BASELINE, none),
                () -> BernoulliCusum.of(0.1, none))) {
            assertThatIllegalArgumentException().isThrownBy(chart).withMessageContaining("but had ever = 0.01");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> FalseAlarms.ever(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FalseAlarms(10.0, 0.1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.of(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ddm(0, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ddm(30, 3, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ConformalMartingale.of(EmpiricalDistribution.of(1, 1), EmpiricalDistribution.of(1, 2), OFTEN))
                .withMessageContaining("training must hold");
        assertThatIllegalArgumentException().isThrownBy(() -> Detector.State.of(new byte[] {0, 0, 0, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> Detector.State.parse("{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> DetectorSettings.parse("{\"detector\": \"Unknown\"}"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ddm.of().start().update(0.5))
                .withMessage("value must be 0 or 1, but was 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EDetector.of(0.1, OFTEN).start().update(1.5))
                .withMessage("value must be in [0.0, 1.0], but was 1.5");
        assertThat(new EDetector(null, 0.1, Scale.clipped(0, 1), OFTEN).start().update(Double.POSITIVE_INFINITY))
                .isEqualTo(Detector.Signal.NONE);
    }
}
