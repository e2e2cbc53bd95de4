package io.github.driftlib.stats.learning;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.stats.random.RandomState;
import java.util.Optional;

/**
 * How to learn a {@link LinearClassifier}: one row after another, in an order shuffled anew each epoch, each moving the
 * weights down the slope of its loss by a step that shrinks as 1 / (alpha (t0 + t)).
 *
 * <p>It is scikit-learn's {@code SGDClassifier} (1.5) with {@code learning_rate="optimal"} and no averaging, and gives
 * its weights: the same shuffling, the lazily scaled weights of L2, the cumulative penalty of L1 (Tsuruoka, Tsujii and
 * Ananiadou, 2009), and the same end: after 5 epochs in a row that did not lower the sum of losses by more than the
 * tolerance a row.
 *
 * @param loss what a wrong decision costs
 * @param penalty what a weight costs
 * @param alpha the factor of the penalty, greater than 0
 * @param epochs the most passes over the rows, at least 1
 * @param tolerance the gain in loss a row that an epoch must bring
 * @param seed of the shuffling
 */
record StochasticGradientDescent(Loss loss, Penalty penalty, double alpha, int epochs, double tolerance, int seed) {

    /** What a weight costs. */
    public enum Penalty {
        /** Its absolute value: many weights become 0. */
        L1,
        /** Half its square. */
        L2
    }

    private static final int PATIENCE = 5;
    private static final double STEEPEST = 1e12;
    private static final double SMALLEST_SCALE = 1e-9;

    /** Checks the parameters. */
    public StochasticGradientDescent {
        if (!(alpha > 0 && Double.isFinite(alpha))) {
            throw new IllegalArgumentException("alpha must be finite and greater than 0, but was " + alpha);
        }
        if (epochs < 1) {
            throw new IllegalArgumentException("epochs must be at least 1, but was " + epochs);
        }
    }

    /**
     * The classifier learned, or nothing where the weights grew beyond what a double holds, as they do with features of
     * very different scales.
     *
     * @param positive the class of each row
     */
    public Optional<LinearClassifier> fit(Rows rows, boolean[] positive) {
        if (positive.length != rows.size()) {
            throw new IllegalArgumentException(
                    "classes must be as many as rows, " + rows.size() + ", but were " + positive.length);
        }
        return new Descent(rows, positive).run();
    }

    /** One training. */
    private final class Descent {
        private final Rows rows;
        private final boolean[] positive;
        private final int[] order;
        private final double[] weights;
        /** What L1 has really taken from each weight so far. */
        private final double[] taken;

        private final double firstStep;
        private double scale = 1;
        private double intercept;
        /** What L1 could have taken from a weight so far. */
        private double takeable;

        private long time = 1;

        Descent(Rows rows, boolean[] positive) {
            this.rows = rows;
            this.positive = positive;
            this.order = new int[rows.size()];
            for (int row = 0; row < order.length; row++) {
                order[row] = row;
            }
            this.weights = new double[rows.features()];
            this.taken = new double[rows.features()];
            double typicalWeight = Math.sqrt(1 / Math.sqrt(alpha));
            this.firstStep = typicalWeight / Math.max(1, loss.slope(1, -typicalWeight));
        }

        Optional<LinearClassifier> run() {
            RandomState random = RandomState.of(seed);
            // scikit-learn draws a number for its data set first.
            random.integer(1, Integer.MAX_VALUE);
            int shuffleSeed = random.integer(0, Integer.MAX_VALUE);
            double bestLoss = Double.POSITIVE_INFINITY;
            int withoutGain = 0;
            for (int epoch = 0; epoch < epochs && withoutGain < PATIENCE; epoch++) {
                Stop.check();
                shuffle(shuffleSeed);
                double sum = 0;
                for (int row : order) {
                    sum += learn(row);
                }
                if (!isFinite()) {
                    return Optional.empty();
                }
                withoutGain = sum > bestLoss - tolerance * order.length ? withoutGain + 1 : 0;
                bestLoss = Math.min(bestLoss, sum);
            }
            unscale();
            return Optional.of(new LinearClassifier(weights, intercept, loss));
        }

        private void shuffle(int seedOfEpoch) {
            int state = seedOfEpoch;
            for (int i = 0; i < order.length - 1; i++) {
                state = state == 0 ? 1 : state;
                state ^= state << 13;
                state ^= state >>> 17;
                state ^= state << 5;
                int j = i + (state & Integer.MAX_VALUE) % (order.length - i);
                int moved = order[i];
                order[i] = order[j];
                order[j] = moved;
            }
        }

        private double learn(int row) {
            int[] names = rows.names(row);
            double[] values = rows.values(row);
            double y = positive[row] ? 1 : -1;
            double p = LinearClassifier.dot(weights, names, values) * scale + intercept;
            double step = 1 / (alpha * (1 / (firstStep * alpha) + time - 1));
            double slope = Math.max(-STEEPEST, Math.min(STEEPEST, loss.slope(y, p)));
            double update = -step * slope;
            if (penalty == Penalty.L2) {
                shrink(Math.max(0, 1 - step * alpha));
            }
            if (update != 0) {
                for (int i = 0; i < names.length; i++) {
                    weights[names[i]] += values[i] * (update / scale);
                }
                intercept += update * rows.interceptRate();
            }
            if (penalty == Penalty.L1) {
                takeable += step * alpha;
                take(names);
            }
            time++;
            return loss.loss(y, p);
        }

        private void shrink(double factor) {
            scale *= factor;
            if (scale < SMALLEST_SCALE) {
                unscale();
            }
        }

        private void unscale() {
            for (int feature = 0; feature < weights.length; feature++) {
                weights[feature] *= scale;
            }
            scale = 1;
        }

        private void take(int[] names) {
            for (int name : names) {
                double before = weights[name];
                if (before > 0) {
                    weights[name] = Math.max(0, before - (takeable + taken[name]));
                } else if (before < 0) {
                    weights[name] = Math.min(0, before + (takeable - taken[name]));
                }
                taken[name] += weights[name] - before;
            }
        }

        private boolean isFinite() {
            for (double weight : weights) {
                if (!Double.isFinite(weight)) {
                    return false;
                }
            }
            return Double.isFinite(intercept);
        }
    }
}
