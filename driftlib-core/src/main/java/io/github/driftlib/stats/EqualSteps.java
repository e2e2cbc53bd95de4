package io.github.driftlib.stats;

import java.util.stream.IntStream;

/** Takes some of many items in place of all, at equal steps: the same ones each time. */
public final class EqualSteps {

    private EqualSteps() {}

    /** At most so many of the items, the first one among them; all where they are no more. */
    public static int[] of(int[] items, int most) {
        return upTo(items.length, most).map(i -> items[i]).toArray();
    }

    /** At most so many of the whole numbers from 0 to {@code end}, which is not among them. */
    public static IntStream upTo(int end, int most) {
        int count = Math.min(most, end);
        return IntStream.range(0, count).map(i -> (int) ((long) i * end / count));
    }
}
