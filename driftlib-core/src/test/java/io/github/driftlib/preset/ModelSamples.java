package io.github.driftlib.preset;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;

/** Rows of models whose quality is known: healthy ones, and the same with a change. */
final class ModelSamples {

    static final DataDefinition BINARY = DataDefinition.builder()
            .target("target")
            .probabilities("prediction")
            .task(DataDefinition.Task.CLASSIFICATION)
            .positiveLabel("1")
            .build();
    static final DataDefinition REGRESSION = DataDefinition.builder()
            .target("target")
            .prediction("prediction")
            .task(DataDefinition.Task.REGRESSION)
            .build();
    static final DataDefinition RANKING = DataDefinition.builder()
            .target("target")
            .prediction("prediction")
            .userId("user_id")
            .itemId("item_id")
            .task(DataDefinition.Task.RANKING)
            .recommendations(DataDefinition.PredictionForm.SCORE)
            .build();

    /** What is done to the rows of a model. */
    enum Change {
        NONE,
        SHUFFLED,
        HALF_PROBABILITY,
        WORSE,
        BETTER
    }

    private ModelSamples() {}

    /** Calibrated probabilities of two classes, of which the positive one has about the given share. */
    static Dataset binary(Random random, int rows, double share, Change change) {
        double[] probability = new double[rows];
        String[] target = new String[rows];
        for (int i = 0; i < rows; i++) {
            double odds = share / (1 - share) * Math.exp(1.5 * random.nextGaussian() - 0.5);
            double p = odds / (1 + odds);
            boolean positive = random.nextDouble() < p;
            target[i] = positive ? "1" : "0";
            probability[i] = change == Change.HALF_PROBABILITY
                    ? p / 2
                    : change == Change.BETTER ? informed(random, odds, positive) : p;
        }
        if (change == Change.SHUFFLED) {
            Collections.shuffle(Arrays.asList(target), random);
        }
        return Dataset.builder()
                .categorical("target", target)
                .numerical("prediction", probability)
                .build();
    }

    /** The probability of a model that knows one more number: 1 more or less on average, by the class, and normal. */
    private static double informed(Random random, double odds, boolean positive) {
        double seen = (positive ? 1 : -1) + random.nextGaussian();
        double known = odds * Math.exp(2 * seen);
        return known / (1 + known);
    }

    static DataDefinition classes(int count) {
        return DataDefinition.builder()
                .target("target")
                .probabilities(names(count))
                .task(DataDefinition.Task.CLASSIFICATION)
                .build();
    }

    private static String[] names(int count) {
        String[] names = new String[count];
        Arrays.setAll(names, i -> "class " + i);
        return names;
    }

    /** Calibrated probabilities of several classes, of which the first one is rare. */
    static Dataset multiclass(Random random, int rows, int count, Change change) {
        double[][] probabilities = new double[count][rows];
        String[] target = new String[rows];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                probabilities[i][row] = Math.exp(1.5 * random.nextGaussian() - (i == 0 ? 2 : 0));
                sum += probabilities[i][row];
            }
            double rest = random.nextDouble();
            int drawn = 0;
            for (int i = 0; i < count; i++) {
                probabilities[i][row] /= sum;
                rest -= probabilities[i][row];
                drawn += rest > 0 && drawn < count - 1 ? 1 : 0;
            }
            target[row] = names(count)[drawn];
        }
        if (change == Change.SHUFFLED) {
            Collections.shuffle(Arrays.asList(target), random);
        }
        Dataset.Builder builder = Dataset.builder().categorical("target", target);
        for (int i = 0; i < count; i++) {
            builder.numerical(names(count)[i], probabilities[i]);
        }
        return builder.build();
    }

    /** Errors that are normal, or multiplicative as those of trip durations. */
    static Dataset regression(Random random, int rows, boolean multiplicative, double bias, Change change) {
        double[] target = new double[rows];
        double[] prediction = new double[rows];
        for (int i = 0; i < rows; i++) {
            target[i] = multiplicative ? Math.exp(2.3 + 0.6 * random.nextGaussian()) : 50 + 10 * random.nextGaussian();
            double error = bias
                    + (multiplicative
                            ? target[i] * (Math.exp(0.4 * random.nextGaussian()) - 1)
                            : 5 * random.nextGaussian());
            prediction[i] = target[i] + error * (change == Change.WORSE ? 1.5 : change == Change.BETTER ? 0.5 : 1);
        }
        return Dataset.builder()
                .numerical("target", target)
                .numerical("prediction", prediction)
                .build();
    }

    /** Lists of ten items for each user, in which a relevant item has a higher score on average. */
    static Dataset ranking(Random random, int users, Change change) {
        int rows = 10 * users;
        String[] user = new String[rows];
        String[] item = new String[rows];
        double[] target = new double[rows];
        double[] score = new double[rows];
        double skill = change == Change.SHUFFLED ? 0 : change == Change.BETTER ? 3 : 1;
        for (int i = 0; i < rows; i++) {
            user[i] = "user " + i / 10;
            item[i] = "item " + (i % 10) + random.nextInt(20);
            target[i] = random.nextDouble() < 0.3 ? 1 : 0;
            score[i] = skill * target[i] + random.nextGaussian();
        }
        return Dataset.builder()
                .categorical("user_id", user)
                .categorical("item_id", item)
                .numerical("target", target)
                .numerical("prediction", score)
                .build();
    }
}
