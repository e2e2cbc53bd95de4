package io.github.driftlib.stats.learning;

import java.util.Arrays;

/**
 * Shapley values of a tree. Its prediction is the sum of its leaves, of which a row reaches one. Where only some
 * features are known, a leaf counts as a product over the features on the way to it: 1 or 0 for a known one, whether
 * the row goes there, and for an unknown one the share of the rows that went there, where its questions are asked. The
 * Shapley values of such a product have a closed form, and those of a sum add up.
 */
final class TreeShapley {

    private final double[] values;
    private final double[] parts;

    private TreeShapley(double[] values, double[] parts) {
        this.values = values;
        this.parts = parts;
    }

    /**
     * Adds what each feature adds to the prediction of a row, compared with the mean.
     *
     * @param values the row, by feature
     * @param parts what is added to, by feature
     */
    static void add(Tree tree, double[] values, double[] parts) {
        new TreeShapley(values, parts).walk(tree.root(), new Way(new int[0], new double[0], new boolean[0]));
    }

    /** The mean prediction of the rows that a part of a tree was grown from. */
    static double mean(Tree.Node node) {
        if (node instanceof Tree.Question question) {
            return share(question.left(), question) * mean(question.left())
                    + share(question.right(), question) * mean(question.right());
        }
        return ((Tree.Leaf) node).value();
    }

    private static double share(Tree.Node part, Tree.Node whole) {
        return (double) part.rows() / whole.rows();
    }

    /**
     * The features of the questions on the way to a node.
     *
     * @param features which
     * @param shares of each, which share of the rows answers its questions so
     * @param goes of each, whether the row answers them so
     */
    private record Way(int[] features, double[] shares, boolean[] goes) {

        Way with(int feature, double share, boolean there) {
            int at = 0;
            while (at < features.length && features[at] != feature) {
                at++;
            }
            boolean known = at < features.length;
            int size = known ? features.length : features.length + 1;
            Way next = new Way(Arrays.copyOf(features, size), Arrays.copyOf(shares, size), Arrays.copyOf(goes, size));
            next.features[at] = feature;
            next.shares[at] = (known ? shares[at] : 1) * share;
            next.goes[at] = (!known || goes[at]) && there;
            return next;
        }
    }

    private void walk(Tree.Node node, Way way) {
        if (node instanceof Tree.Question question) {
            boolean left = question.isLeft(values[question.feature()]);
            walk(question.left(), way.with(question.feature(), share(question.left(), question), left));
            walk(question.right(), way.with(question.feature(), share(question.right(), question), !left));
        } else {
            addLeaf(((Tree.Leaf) node).value(), way);
        }
    }

    /**
     * With e_k the sum, over all sets of k of the other features that the row fits, of the product of the shares of
     * those that are not in the set, a feature gets the value times (1 or 0, less its share) times the sum of e_k k! (d
     * - 1 - k)! / d!.
     */
    private void addLeaf(double value, Way way) {
        int size = way.features.length;
        for (int j = 0; j < size; j++) {
            double[] sets = new double[size];
            sets[0] = 1;
            int fitting = 0;
            for (int other = 0; other < size; other++) {
                if (other != j) {
                    fitting += way.goes[other] ? 1 : 0;
                    for (int k = fitting; k >= 0; k--) {
                        sets[k] = sets[k] * way.shares[other] + (way.goes[other] && k > 0 ? sets[k - 1] : 0);
                    }
                }
            }
            double weight = 1.0 / size;
            double sum = 0;
            for (int k = 0; k <= fitting; k++) {
                sum += sets[k] * weight;
                weight *= (k + 1.0) / (size - 1 - k);
            }
            parts[way.features[j]] += value * ((way.goes[j] ? 1 : 0) - way.shares[j]) * sum;
        }
    }
}
