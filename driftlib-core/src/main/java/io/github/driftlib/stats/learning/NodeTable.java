package io.github.driftlib.stats.learning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes of a tree in arrays, where rows find their end several times faster than from object to object. */
final class NodeTable {

    private static final int END = -1;

    /** Of each node, the feature that it asks about, or {@link #END}. */
    private final int[] feature;
    /** Of each question about a number, its bound; of each end, its number. */
    private final double[] number;
    /** Of each question about labels, those that go left; null of others. */
    private final @Nullable BitSet[] labels;
    /** Of each node, where rows go that answer yes, and the others, and those without a value. */
    private final int[] next;

    NodeTable(Tree.Node root) {
        List<Tree.Node> nodes = new ArrayList<>(List.of(root));
        List<int[]> children = new ArrayList<>();
        for (int at = 0; at < nodes.size(); at++) {
            if (nodes.get(at) instanceof Tree.Question question) {
                children.add(new int[] {nodes.size(), nodes.size() + 1});
                nodes.add(question.left());
                nodes.add(question.right());
            } else {
                children.add(new int[] {at, at});
            }
        }
        feature = new int[nodes.size()];
        number = new double[nodes.size()];
        labels = new BitSet[nodes.size()];
        next = new int[3 * nodes.size()];
        for (int at = 0; at < nodes.size(); at++) {
            int[] both = children.get(at);
            next[3 * at] = both[0];
            next[3 * at + 1] = both[1];
            next[3 * at + 2] = both[put(at, nodes.get(at)) ? 0 : 1];
        }
    }

    /** Puts a node in its place; whether rows without a value go left. */
    private boolean put(int at, Tree.Node node) {
        if (node instanceof Tree.NumberSplit split) {
            feature[at] = split.feature();
            number[at] = split.bound();
            return split.missingLeft();
        }
        if (node instanceof Tree.LabelSplit split) {
            feature[at] = split.feature();
            labels[at] = split.leftCodes();
            return false;
        }
        feature[at] = END;
        number[at] = ((Tree.Leaf) node).value();
        return false;
    }

    void addTo(double[] sums, double[][] columns, int from, int to) {
        for (int row = from; row < to; row++) {
            int node = 0;
            for (int asked = feature[0]; asked != END; asked = feature[node]) {
                node = next[3 * node + answer(node, columns[asked][row])];
            }
            sums[row] += number[node];
        }
    }

    private int answer(int node, double value) {
        BitSet left = labels[node];
        if (left != null) {
            return value >= 0 && left.get((int) value) ? 0 : 1;
        }
        return value <= number[node] ? 0 : value > number[node] ? 1 : 2;
    }
}
