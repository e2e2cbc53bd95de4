package io.github.driftlib.stats.learning;

import java.util.BitSet;

/** A regression tree: yes-or-no questions about features, and a number at each end. */
final class Tree {

    /** A question, or an end. */
    sealed interface Node {}

    /** An end with its number. */
    record Leaf(double value) implements Node {}

    /**
     * Whether a number is at most a bound.
     *
     * @param missingLeft where rows without a number go
     */
    record NumberSplit(int feature, double bound, boolean missingLeft, Node left, Node right) implements Node {}

    /** Whether a label is one of some. Those without a label, and with an unknown one, go right. */
    record LabelSplit(int feature, BitSet leftCodes, Node left, Node right) implements Node {}

    private final Node root;

    Tree(Node root) {
        this.root = root;
    }

    /** The prediction of a row, of which each feature is a column. */
    double predict(double[][] columns, int row) {
        Node node = root;
        while (!(node instanceof Leaf)) {
            if (node instanceof NumberSplit split) {
                double value = columns[split.feature][row];
                boolean left = Double.isNaN(value) ? split.missingLeft : value <= split.bound;
                node = left ? split.left : split.right;
            } else {
                LabelSplit split = (LabelSplit) node;
                double code = columns[split.feature][row];
                boolean left = code >= 0 && split.leftCodes.get((int) code);
                node = left ? split.left : split.right;
            }
        }
        return ((Leaf) node).value;
    }
}
