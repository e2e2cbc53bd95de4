package io.github.driftlib.benchmarks.noise;

/**
 * The sizes of two samples.
 *
 * @param reference of the reference
 * @param current of current
 */
record Sizes(int reference, int current) {

    /** The size of one sample that is as noisy against its distribution as these two are against each other. */
    double effective() {
        return (double) reference * current / (reference + current);
    }
}
