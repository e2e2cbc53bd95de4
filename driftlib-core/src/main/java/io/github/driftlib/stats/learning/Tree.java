package io.github.driftlib.stats.learning;

import java.util.BitSet;

/** A regression tree: yes-or-no questions about features, and a number at each end. */
final class Tree {

    /** A question, or an end. */
    sealed interface Node {
        /** How many rows it was grown from came here. */
        int rows();
    }

    /** A question. */
    sealed interface Question extends Node {
        /** The feature it is about. */
        int feature();

        /** Where rows go that answer yes. */
        Node left();

        /** Where the others go. */
        Node right();

        /** Whether a value answers yes. */
        boolean isLeft(double value);
    }

    /** An end with its number. */
    record Leaf(double value, int rows) implements Node {}

    /**
     * Whether a number is at most a bound.
     *
     * @param missingLeft where rows without a number go
     */
    record NumberSplit(int feature, double bound, boolean missingLeft, Node left, Node right, int rows)
            implements Question {
        @Override
        public boolean isLeft(double value) {
            return Double.isNaN(value) ? missingLeft : value <= bound;
        }
    }

    /** Whether a label is one of some. Those without a label, and with an unknown one, go right. */
    record LabelSplit(int feature, BitSet leftCodes, Node left, Node right, int rows) implements Question {
        @Override
        public boolean isLeft(double code) {
            return code >= 0 && leftCodes.get((int) code);
        }
    }

    private final Node root;
    private final NodeTable nodes;

    Tree(Node root) {
        this.root = root;
        nodes = new NodeTable(root);
    }

    /** The first question. */
    Node root() {
        return root;
    }

    /**
     * Adds the prediction of each row of a range to its sum.
     *
     * @param columns the features, each a column
     */
    void addTo(double[] sums, double[][] columns, int from, int to) {
        nodes.addTo(sums, columns, from, to);
    }
}
