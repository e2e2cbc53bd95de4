package io.github.driftlib.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.DriftRule;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A stat test of a user's own, with what the library exports and nothing else. */
class OwnStatTestTest {

    private static final Random RANDOM = new Random(1);
    private static final Dataset REFERENCE = rows(400, 0);
    private static final Dataset CURRENT = rows(60, 0.7);

    private static Dataset rows(int count, double shift) {
        return Dataset.builder()
                .numerical("fare", RANDOM.doubles(count).map(x -> x + shift).toArray())
                .numerical("tip", RANDOM.doubles(count).toArray())
                .categorical(
                        "zone", RANDOM.ints(count, 0, 3).mapToObj(i -> "z" + i).toArray(String[]::new))
                .build();
    }

    /** A p-value of the user's own that no family lists. */
    private record Undeclared(String name) implements StatTest {
        @Override
        public Score.Type scoreType() {
            return Score.Type.P_VALUE;
        }

        @Override
        public double defaultThreshold() {
            return 0.05;
        }

        @Override
        public Score score(SamplePair samples) {
            return Score.of(0.01);
        }
    }

    @Test
    void itIsUsedWhereverANameIs() {
        ColumnDriftMetric fare = Metrics.columnDrift("fare", new MedianShift());
        ColumnDriftMetric tip = Metrics.columnDrift("tip", new MedianShift()).withVerdict(DriftRule.CALIBRATED);
        DatasetDriftMetric all = new DatasetDriftMetric(
                List.of("fare", "tip"),
                0.5,
                DriftOptions.builder()
                        .test(ColumnKind.NUMERICAL, new MedianShift())
                        .threshold("tip", 0.001)
                        .build());
        Snapshot snapshot = Report.of(fare, tip, all).run(CURRENT, REFERENCE);
        ColumnDriftMetric.Result result = snapshot.get(fare);
        assertThat(result.stattestName()).isEqualTo("median_shift");
        assertThat(result.driftDetected()).isTrue();
        assertThat(result.noiseFloorMethod()).isEqualTo(NoiseFloor.Method.RELABELLED);
        assertThat(result.noiseFloor()).isBetween(0.05, 0.3);
        assertThat(snapshot.get(tip).driftDetected()).isFalse();
        assertThat(snapshot.get(all).numberOfDriftedColumns()).isEqualTo(2);
    }

    @Test
    void itIsItsNameInKeysAndIsReadBack() {
        ColumnDriftMetric fare = Metrics.columnDrift("fare", new MedianShift(), 0.4);
        assertThat(Metric.Key.of(fare).text())
                .isEqualTo("ColumnDriftMetric/1{\"column_name\":\"fare\",\"stattest\":\"median_shift\"}"
                        + " {\"stattest_threshold\":0.4}");
        Snapshot snapshot = Report.of(fare).run(CURRENT, REFERENCE);
        Snapshot read = Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS));
        assertThat(read).isEqualTo(snapshot);
        assertThat(read.get(fare)).isEqualTo(snapshot.get(fare));
    }

    @Test
    void oneThatIsNotDeclaredIsAClearErrorWhenReadBack() {
        ColumnDriftMetric fare = Metrics.columnDrift("fare", new Undeclared("mine"));
        Snapshot snapshot = Report.of(fare).run(CURRENT, REFERENCE);
        assertThat(snapshot.get(fare).driftDetected()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.fromJson(snapshot.toJson()))
                .withMessageContaining("stat test must be one of [")
                .withMessageContaining("or listed by a family")
                .withMessageContaining("but was 'mine'");
    }

    @Test
    void itMustNotHaveTheNameOfATestOfTheLibrary() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.columnDrift("fare", new Undeclared("ks")))
                .withMessage("stattest must not have the name of a test of the library, but was 'ks'");
    }

    @Test
    void oneThatDoesNotSuitTheColumnIsNotApplicable() {
        ColumnDriftMetric zone = Metrics.columnDrift("zone", new MedianShift());
        assertThat(Report.of(zone).run(CURRENT, REFERENCE).outcome(zone).status())
                .isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
    }
}
