package io.github.driftlib.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.classification.confusion.ConfusionMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The standard errors of means over classes against how far the means of many samples of one source lie apart. */
class ClassMeansTest {

    private static final List<String> LABELS = List.of("a", "b", "c");
    private static final double[] SHARES = {0.05, 0.02, 0.03, 0.06, 0.4, 0.04, 0.1, 0.05, 0.25};

    private static ConfusionMatrix sample(SplittableRandom random, int rows) {
        double[][] counts = new double[3][3];
        for (int row = 0; row < rows; row++) {
            double rest = random.nextDouble();
            int cell = 0;
            while (cell < 8 && rest >= SHARES[cell]) {
                rest -= SHARES[cell++];
            }
            counts[cell / 3][cell % 3]++;
        }
        return ConfusionMatrix.ofCounts(LABELS, counts);
    }

    @Test
    void theyAreThoseOfManySamples() {
        SplittableRandom random = new SplittableRandom(5);
        for (ClassificationMeasure measure :
                List.of(ClassificationMeasure.PRECISION, ClassificationMeasure.RECALL, ClassificationMeasure.F1)) {
            int rounds = 2_000;
            double squares = 0;
            double stated = 0;
            for (int round = 0; round < rounds; round++) {
                ConfusionMatrix current = sample(random, 300);
                ConfusionMatrix reference = sample(random, 900);
                double difference = mean(measure, current) - mean(measure, reference);
                double error = ClassMeans.of(current, reference).standardError(measure);
                squares += difference * difference / rounds;
                stated += error * error / rounds;
            }
            assertThat(Math.sqrt(stated / squares)).as(measure.field()).isBetween(0.94, 1.06);
        }
    }

    private static double mean(ClassificationMeasure measure, ConfusionMatrix matrix) {
        LabelQuality quality = LabelQuality.of(matrix, java.util.Optional.empty());
        return switch (measure) {
            case PRECISION -> quality.precision();
            case RECALL -> quality.recall();
            default -> quality.f1();
        };
    }

    /** A thousand classes, which are told apart by their names on both sides. */
    @Test
    void manyClassesTakeNoTime() {
        List<String> labels = new ArrayList<>();
        double[][] counts = new double[1_000][1_000];
        IntStream.range(0, 1_000).forEach(i -> {
            labels.add("class " + (10_000 + i));
            Arrays.fill(counts[i], 1);
        });
        ConfusionMatrix matrix = ConfusionMatrix.ofCounts(labels, counts);
        long start = System.nanoTime();
        for (ClassificationMeasure measure :
                List.of(ClassificationMeasure.PRECISION, ClassificationMeasure.RECALL, ClassificationMeasure.F1)) {
            assertThat(ClassMeans.of(matrix, matrix).standardError(measure)).isPositive();
        }
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
