package io.github.driftlib.stats.learning;

/** What a wrong decision costs, for a label y of -1 or 1 and a decision p; and the probability that p stands for. */
enum Loss {
    /** Logistic regression: ln(1 + exp(-y p)); the probability is 1 / (1 + exp(-p)). */
    LOG {
        @Override
        double loss(double y, double p) {
            double margin = p * y;
            if (margin > SURE) {
                return Math.exp(-margin);
            }
            return margin < -SURE ? -margin : Math.log(1 + Math.exp(-margin));
        }

        @Override
        double slope(double y, double p) {
            double margin = p * y;
            if (margin > SURE) {
                return Math.exp(-margin) * -y;
            }
            return margin < -SURE ? -y : -y / (Math.exp(margin) + 1);
        }

        @Override
        double probability(double p) {
            return 1 / (1 + Math.exp(-p));
        }
    },
    /**
     * Modified Huber: (1 - y p)^2 for y p in [-1, 1], 0 above and -4 y p below; the probability is (p + 1) / 2, cut to
     * [0, 1].
     */
    MODIFIED_HUBER {
        @Override
        double loss(double y, double p) {
            double margin = p * y;
            if (margin >= 1) {
                return 0;
            }
            return margin >= -1 ? (1 - margin) * (1 - margin) : -4 * margin;
        }

        @Override
        double slope(double y, double p) {
            double margin = p * y;
            if (margin >= 1) {
                return 0;
            }
            return margin >= -1 ? 2 * (1 - margin) * -y : -4 * y;
        }

        @Override
        double probability(double p) {
            return (Math.max(-1, Math.min(1, p)) + 1) / 2;
        }
    };

    /** The margin beyond which scikit-learn takes the limit of the logistic loss. */
    private static final double SURE = 18;

    abstract double loss(double y, double p);

    /** The derivative of the loss by the decision. */
    abstract double slope(double y, double p);

    abstract double probability(double p);
}
