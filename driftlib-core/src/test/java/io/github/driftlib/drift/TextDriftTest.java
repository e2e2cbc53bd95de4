package io.github.driftlib.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Report;
import io.github.driftlib.text.ContainsLink;
import io.github.driftlib.text.TextDescriptor;
import io.github.driftlib.text.TextLength;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What must hold of the drift of any texts. */
class TextDriftTest {

    private static final DataDefinition DEFINITION =
            DataDefinition.builder().text("text").build();
    private static final List<String> WORDS = List.of(
            "taxi", "meter", "bridge", "driver", "queue", "route", "שלום", "такси", "🚕🚕", "airport", "rain",
            "straße");

    private static String[] texts(long seed, int size, List<String> words) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] texts = new String[size];
        Arrays.setAll(
                texts,
                i -> words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size())) + " "
                        + words.get(random.nextInt(words.size())));
        return texts;
    }

    private static <R extends MetricResult> MetricOutcome<R> outcome(
            Metric<R> metric, String[] reference, String[] current) {
        return Report.of(metric)
                .run(
                        Dataset.builder().text("text", current).build(),
                        Dataset.builder().text("text", reference).build(),
                        DEFINITION)
                .outcome(metric);
    }

    @Test
    void aLargeReferenceIsJudgedByAFixedThreshold() {
        Metric<ColumnDriftMetric.Result> drift = new ColumnDriftMetric("text", null, null);
        assertThat(outcome(drift, texts(1, 1000, WORDS), texts(2, 90, WORDS))
                        .result()
                        .orElseThrow()
                        .stattestName())
                .isEqualTo("Percentile text content drift");
        ColumnDriftMetric.Result large = outcome(drift, texts(1, 1001, WORDS), texts(2, 90, WORDS))
                .result()
                .orElseThrow();
        assertThat(large.stattestName()).isEqualTo("Absolute text content drift");
        assertThat(large.stattestThreshold()).isEqualTo(0.55);
    }

    @Test
    void theNoiseFloorIsWhatChanceReaches() {
        ColumnDriftMetric.Result small = outcome(
                        new ColumnDriftMetric(
                                "text", StatTests.absoluteTextContent(), 0.5, DriftRule.CALIBRATED, null, null),
                        texts(1, 60, WORDS),
                        texts(3, 50, WORDS))
                .result()
                .orElseThrow();
        assertThat(small.noiseFloorMethod()).isEqualTo(NoiseFloor.Method.RANDOM_SCORES);
        assertThat(small.noiseFloor()).isBetween(0.58, 0.72);
        assertThat(small.driftDetected()).isEqualTo(small.driftScore() > small.noiseFloor());
    }

    /** At most 5 in 100 are to be expected; more than 9 of 60 have a probability below 0.002. */
    @Test
    void falseAlarmsAreRare() {
        int alarms = 0;
        for (int round = 0; round < 60; round++) {
            Metric<ColumnDriftMetric.Result> drift = new ColumnDriftMetric("text", null, null);
            ColumnDriftMetric.Result result = outcome(
                            drift, texts(2 * round, 200, WORDS), texts(2 * round + 1, 150, WORDS))
                    .result()
                    .orElseThrow();
            alarms += result.driftDetected() ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(9);
    }

    @Test
    void missingTextsAreLeftOut() {
        String[] reference = texts(1, 40, WORDS.subList(0, 6));
        String[] current = texts(2, 40, WORDS.subList(5, 12));
        String[] gaps = new String[80];
        for (int i = 0; i < 40; i++) {
            gaps[2 * i] = current[i];
        }
        Metric<TextDomainClassifierDriftMetric.Result> metric = new TextDomainClassifierDriftMetric("text");
        assertThat(outcome(metric, reference, gaps)).isEqualTo(outcome(metric, reference, current));
        Metric<ColumnDriftMetric.Result> drift = new ColumnDriftMetric("text", null, null);
        ColumnDriftMetric.Result result =
                outcome(drift, reference, gaps).result().orElseThrow();
        assertThat(result.driftDetected()).isTrue();
        assertThat(result.current().numbers().missing()).isEqualTo(40);
        assertThat(result.plot().texts().current().characteristicWords()).contains("rain");
        assertThat(result.plot().texts().reference().characteristicExamples()).hasSize(10);
    }

    @Test
    void oneTextIsNotEnough() {
        Metric<TextDomainClassifierDriftMetric.Result> metric = new TextDomainClassifierDriftMetric("text");
        String[] one = {"one text"};
        assertThat(outcome(metric, one, one).status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        assertThat(outcome(metric, one, new String[] {null}).status()).isEqualTo(MetricOutcome.Status.NOT_ENOUGH_DATA);
        assertThat(outcome(new ColumnDriftMetric("text", StatTests.psi(), null), one, one)
                        .reason())
                .contains("psi");
    }

    @Test
    void theTextsDriftedWhereHalfOfTheirDescriptorsDid() {
        Map<String, TextDescriptor> descriptors =
                Map.of("length", new TextLength("text"), "link", new ContainsLink("text"));
        String[] reference = texts(1, 60, WORDS);
        String[] same = texts(9, 60, WORDS);
        String[] links =
                Arrays.stream(same).map(text -> text + " http://a.b/cde").toArray(String[]::new);
        Metric<TextDescriptorsDriftMetric.Result> metric =
                new TextDescriptorsDriftMetric("text", descriptors, null, null);
        TextDescriptorsDriftMetric.Result none =
                outcome(metric, reference, same).result().orElseThrow();
        assertThat(none.numberOfDriftedColumns()).isZero();
        assertThat(none.datasetDrift()).isFalse();
        TextDescriptorsDriftMetric.Result both =
                outcome(metric, reference, links).result().orElseThrow();
        assertThat(both.shareOfDriftedColumns()).isEqualTo(1);
        assertThat(both.datasetDrift()).isTrue();
        TextDescriptorsDriftMetric.Result one = outcome(
                        new TextDescriptorsDriftMetric("text", descriptors, StatTests.ks(), null), reference, links)
                .result()
                .orElseThrow();
        assertThat(one.columnsNotComputed()).containsOnlyKeys("link");
        assertThat(one.datasetDrift()).isTrue();
    }
}
