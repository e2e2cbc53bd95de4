package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.json.NearestName;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.stats.PrincipalComponents;
import io.github.driftlib.stats.bin.GaussianDensity;
import io.github.driftlib.stats.random.RandomState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The drift of vectors that are spread over several columns, such as the embeddings of texts or images: the data
 * definition names the columns. Rows in which a component is missing or infinite are left out on both sides.
 *
 * @param embeddingsName the name that the data definition gives the vectors
 * @param driftMethod how to judge them, or null for the default: {@link EmbeddingDriftMethod#model}, with bootstrap
 *     where the reference has fewer than 1,000 rows
 * @param verdict when the score counts as drift, or null where that is not said: by {@link DriftRule#THRESHOLD} in a
 *     report; in a test as the conditions of its suite are, unless a method is said. By {@link DriftRule#CALIBRATED} it
 *     must exceed its noise floor too
 * @param level how often, by chance alone, {@link DriftRule#CALIBRATED} may say drift, in (0, 1); null for 5 %
 */
public record EmbeddingsDriftMetric(
        String embeddingsName,
        @Nullable EmbeddingDriftMethod driftMethod,
        @Judgement @Nullable DriftRule verdict,
        @Judgement @Nullable Double level)
        implements RowMetric<EmbeddingsDriftMetric.Result> {

    private static final int FEW_ROWS = 1_000;
    private static final int MOST_DRAWN = 2_500;
    private static final int DRAWING_SEED = 24;

    /** Checks the parameters. */
    public EmbeddingsDriftMetric {
        Objects.requireNonNull(embeddingsName, "embeddingsName must be given, but was null");
        ThresholdRule.checkLevel(level);
    }

    /** A metric with the default verdict. */
    public EmbeddingsDriftMetric(String embeddingsName, @Nullable EmbeddingDriftMethod driftMethod) {
        this(embeddingsName, driftMethod, null, null);
    }

    /** The same metric with another verdict. */
    public EmbeddingsDriftMetric withVerdict(DriftRule other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new EmbeddingsDriftMetric(embeddingsName, driftMethod, other, level);
    }

    /** The same metric, of which {@link DriftRule#CALIBRATED} says drift by chance alone at most so often. */
    public EmbeddingsDriftMetric withLevel(double other) {
        return new EmbeddingsDriftMetric(embeddingsName, driftMethod, verdict, other);
    }

    /** The same metric, by {@link DriftRule#CALIBRATED} where neither a verdict nor a method is said. */
    public EmbeddingsDriftMetric calibratedUnlessSaid() {
        return verdict == null && driftMethod == null ? withVerdict(DriftRule.CALIBRATED) : this;
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        Dataset current = sides.current();
        Optional<Dataset> reference = sides.reference();
        List<String> columns = context.definition().embeddings().get(embeddingsName);
        if (columns == null) {
            Set<String> declared = context.definition().embeddings().keySet();
            return MetricOutcome.notApplicable(
                    declared.isEmpty()
                            ? "embeddings must be declared by the definition, but none are, and '" + embeddingsName
                                    + "' was asked for"
                            : "embeddings must be " + NearestName.oneOf(embeddingsName, declared));
        }
        if (reference.isEmpty()) {
            return NoReference.outcome();
        }
        double[][] currentVectors = vectors(current, columns);
        double[][] referenceVectors = vectors(reference.get(), columns);
        if (currentVectors.length == 0 || referenceVectors.length == 0) {
            return MetricOutcome.notEnoughData("embeddings '" + embeddingsName
                    + "' must have a row without missing or infinite components on both sides, but have "
                    + referenceVectors.length + " in the reference and " + currentVectors.length + " in current");
        }
        EmbeddingDriftMethod method = driftMethod == null ? defaultFor(reference.get()) : driftMethod;
        EmbeddingDriftMethod.Outcome drift = verdict == DriftRule.CALIBRATED
                ? method.judge(referenceVectors, currentVectors, level == null ? NoiseFloor.LEVEL : level)
                : method.judge(referenceVectors, currentVectors);
        if (drift instanceof EmbeddingDriftMethod.Outcome.NotComputable none) {
            return MetricOutcome.notApplicable("embeddings '" + embeddingsName + "': " + none.reason());
        }
        return MetricOutcome.of(result(
                method.methodName(),
                (EmbeddingDriftMethod.Outcome.Judged) drift,
                currentVectors,
                referenceVectors,
                context.plots()));
    }

    private static EmbeddingDriftMethod defaultFor(Dataset reference) {
        return reference.rowCount() < FEW_ROWS
                ? EmbeddingDriftMethod.model().withBootstrap(0.95)
                : EmbeddingDriftMethod.model();
    }

    private static double[][] vectors(Dataset rows, List<String> names) {
        NumericalColumn[] columns = names.stream().map(rows::numerical).toArray(NumericalColumn[]::new);
        double[][] vectors = new double[rows.rowCount()][];
        int size = 0;
        for (int row = 0; row < vectors.length; row++) {
            double[] vector = new double[columns.length];
            boolean finite = true;
            for (int i = 0; i < columns.length; i++) {
                vector[i] = columns[i].get(row);
                finite &= Double.isFinite(vector[i]);
            }
            if (finite) {
                vectors[size++] = vector;
            }
        }
        return Arrays.copyOf(vectors, size);
    }

    private Result result(
            String methodName,
            EmbeddingDriftMethod.Outcome.Judged drift,
            double[][] current,
            double[][] reference,
            boolean plots) {
        List<DensityMap> maps = plots ? maps(current, reference) : Arrays.asList(null, null);
        return new Result(
                embeddingsName,
                drift.score(),
                drift.detected(),
                methodName,
                drift.threshold(),
                drift.noiseFloor(),
                current.length,
                reference.length,
                maps.get(0),
                maps.get(1));
    }

    /** Both sides, at most 2,500 vectors of each, along about the two principal components of the two together. */
    private static List<DensityMap> maps(double[][] current, double[][] reference) {
        double[][] ofCurrent = drawn(current);
        double[][] ofReference = drawn(reference);
        double[][] all = Arrays.copyOf(ofCurrent, ofCurrent.length + ofReference.length);
        System.arraycopy(ofReference, 0, all, ofCurrent.length, ofReference.length);
        if (all[0].length < 2) {
            return List.of(DensityMap.EMPTY, DensityMap.EMPTY);
        }
        try {
            PrincipalComponents plane = PrincipalComponents.approximate(all, 2);
            return DensityMap.onOneGrid(List.of(plane.coordinates(ofCurrent), plane.coordinates(ofReference)));
        } catch (ArithmeticException e) {
            return List.of(DensityMap.EMPTY, DensityMap.EMPTY);
        }
    }

    private static double[][] drawn(double[][] vectors) {
        return vectors.length <= MOST_DRAWN
                ? vectors
                : Arrays.stream(RandomState.of(DRAWING_SEED).sample(vectors.length, MOST_DRAWN))
                        .mapToObj(row -> vectors[row])
                        .toArray(double[][]::new);
    }

    /**
     * The density of points in the plane on a grid of 30 by 30.
     *
     * @param x the first coordinates of the grid
     * @param y the second coordinates of the grid
     * @param density for each first coordinate the densities at all second ones
     */
    public record DensityMap(List<Double> x, List<Double> y, List<List<Double>> density) {

        /** No picture: the points are too few, or on one line. */
        static final DensityMap EMPTY = new DensityMap(List.of(), List.of(), List.of());

        private static final int SIDE = 30;
        private static final double MARGIN = 0.2;

        /** Copies the lists. */
        public DensityMap {
            x = List.copyOf(x);
            y = List.copyOf(y);
            density = density.stream().map(List::copyOf).toList();
        }

        /** The densities of several samples of points on one grid, which spans them all. */
        static List<DensityMap> onOneGrid(List<double[][]> samples) {
            List<Double> x = axis(samples, 0);
            List<Double> y = axis(samples, 1);
            return samples.stream().map(points -> of(points, x, y)).toList();
        }

        private static List<Double> axis(List<double[][]> samples, int coordinate) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[][] points : samples) {
                for (double[] point : points) {
                    low = Math.min(low, point[coordinate]);
                    high = Math.max(high, point[coordinate]);
                }
            }
            double margin = MARGIN * (high - low);
            List<Double> axis = new ArrayList<>();
            for (int i = 0; i < SIDE; i++) {
                axis.add(low - margin + i * (high - low + 2 * margin) / (SIDE - 1));
            }
            return axis;
        }

        private static DensityMap of(double[][] points, List<Double> x, List<Double> y) {
            return GaussianDensity.of(coordinates(points, 0), coordinates(points, 1))
                    .map(density -> new DensityMap(
                            x,
                            y,
                            x.stream()
                                    .map(atX -> y.stream()
                                            .map(atY -> density.at(atX, atY))
                                            .toList())
                                    .toList()))
                    .orElse(EMPTY);
        }

        private static double[] coordinates(double[][] points, int coordinate) {
            double[] coordinates = new double[points.length];
            for (int i = 0; i < points.length; i++) {
                coordinates[i] = points[i][coordinate];
            }
            return coordinates;
        }
    }

    /**
     * The drift of vectors.
     *
     * @param embeddingsName the vectors
     * @param driftScore how different current is from the reference
     * @param driftDetected whether that means drift
     * @param methodName the method used: {@code model}, {@code distance}, {@code ratio} or {@code mmd}
     * @param threshold what the score was compared with: the method's threshold, or the quantile of what chance gives
     * @param noiseFloor what the score exceeds by chance alone as rarely as the level says, where the calibrated
     *     verdict was asked for and the score exceeds the threshold; null otherwise
     * @param currentCount how many current vectors were judged
     * @param referenceCount how many reference vectors were judged
     * @param current where the current vectors lie, along about the two principal components of both sides together
     * @param reference where the reference vectors lie
     */
    public record Result(
            String embeddingsName,
            double driftScore,
            boolean driftDetected,
            String methodName,
            double threshold,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double noiseFloor,

            long currentCount,
            long referenceCount,
            @PlotData EmbeddingsDriftMetric.DensityMap current,
            @PlotData EmbeddingsDriftMetric.DensityMap reference)
            implements MetricResult {

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>(List.of(
                    MetricValue.of(embeddingsName, "drift_score", driftScore),
                    MetricValue.of(embeddingsName, "drift_detected", driftDetected),
                    MetricValue.of(embeddingsName, "threshold", threshold)));
            if (noiseFloor != null) {
                values.add(MetricValue.of(embeddingsName, "noise_floor", noiseFloor));
            }
            return values;
        }

        /** All but the score. */
        @Override
        public boolean isVerdict(String field) {
            return !field.equals("drift_score");
        }
    }
}
