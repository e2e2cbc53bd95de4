package io.github.driftlib.examples.taxi.flow;

/**
 * How far the days are.
 *
 * @param succeeded how many were done
 * @param failed how many were given up, after all retries or by someone at the page
 * @param open how many are waiting, being done or to be tried again
 */
public record FlowState(int succeeded, int failed, int open) {

    /** Whether nothing is left to do, successfully or not. */
    public boolean done() {
        return open == 0;
    }
}
