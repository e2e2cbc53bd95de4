package io.github.driftlib.drift.embedding;

import java.util.Arrays;

/**
 * How alike the vectors of blocks are: sums over the pairs of different vectors of two blocks, from which the maximum
 * mean discrepancy of any division into blocks follows. The vectors that stay on their side are one more block each.
 *
 * @param rows how the vectors are divided
 * @param sums for two blocks the sum over the pairs of a vector of either, for a block and itself over its ordered
 *     pairs
 */
record BlockKernel(RowRelabelling rows, double[][] sums) {

    static BlockKernel of(double[][] reference, double[][] current, double width) {
        RowRelabelling rows = RowRelabelling.of(reference.length, current.length);
        int[] blocks = new int[reference.length + current.length];
        for (int row = 0; row < blocks.length; row++) {
            boolean before = row < reference.length;
            int block = before ? rows.blockOfReference(row) : rows.blockOfCurrent(row - reference.length);
            blocks[row] = block >= 0 ? block : rows.blocks() + (before ? 0 : 1);
        }
        double[][] sums = new double[rows.blocks() + 2][rows.blocks() + 2];
        for (int i = 0; i < blocks.length; i++) {
            double[] u = i < reference.length ? reference[i] : current[i - reference.length];
            for (int j = 0; j < i; j++) {
                double[] v = j < reference.length ? reference[j] : current[j - reference.length];
                double alike = Vectors.alike(u, v, width);
                sums[blocks[i]][blocks[j]] += alike;
                sums[blocks[j]][blocks[i]] += alike;
            }
        }
        return new BlockKernel(rows, sums);
    }

    double floor(double score, double level) {
        double[] ofBlock = ofBlock();
        double total = Arrays.stream(ofBlock).sum();
        return rows.floor(score, level, Integer.MAX_VALUE, ofCurrent -> estimate(ofCurrent, ofBlock, total));
    }

    /** The unbiased estimate where the given blocks are current's, and the vectors that stay there. */
    double estimate(boolean[] ofCurrent) {
        double[] ofBlock = ofBlock();
        return estimate(ofCurrent, ofBlock, Arrays.stream(ofBlock).sum());
    }

    /** For each block the sum with all vectors. */
    private double[] ofBlock() {
        return Arrays.stream(sums)
                .mapToDouble(line -> Arrays.stream(line).sum())
                .toArray();
    }

    private double estimate(boolean[] ofCurrent, double[] ofBlock, double total) {
        double n = rows.reference();
        double m = rows.current();
        int[] chosen = new int[rows.blocksOfCurrent() + 1];
        int size = 0;
        for (int block = 0; block < ofCurrent.length; block++) {
            if (ofCurrent[block]) {
                chosen[size++] = block;
            }
        }
        chosen[size] = rows.blocks() + 1;
        double within = 0;
        double around = 0;
        for (int block : chosen) {
            around += ofBlock[block];
            for (int other : chosen) {
                within += sums[block][other];
            }
        }
        double across = around - within;
        double rest = total - 2 * across - within;
        return rest / (n * (n - 1)) + within / (m * (m - 1)) - 2 * across / (n * m);
    }
}
