package io.github.driftlib.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;

/**
 * Parts of a whole, and for each the whole without it. A window that is compared with a reference which holds it looks
 * too much like the reference; this takes it out. Since summaries merge, all k take 3k merges.
 */
public final class LeaveOneOut {

    private LeaveOneOut() {}

    /**
     * For each part, the merge of all others in their order.
     *
     * @param parts at least two
     * @param merge what makes one of two
     */
    public static <T> List<T> of(List<T> parts, BinaryOperator<T> merge) {
        Objects.requireNonNull(parts, "parts must be given, but was null");
        Objects.requireNonNull(merge, "merge must be given, but was null");
        int k = parts.size();
        if (k < 2) {
            throw new IllegalArgumentException("parts must be at least 2, but were " + k);
        }
        List<T> after = new ArrayList<>(parts);
        for (int i = k - 2; i > 0; i--) {
            after.set(i, merge.apply(parts.get(i), after.get(i + 1)));
        }
        List<T> others = new ArrayList<>(Arrays.asList(after.get(1)));
        T before = parts.get(0);
        for (int i = 1; i < k; i++) {
            others.add(i + 1 < k ? merge.apply(before, after.get(i + 1)) : before);
            before = i + 1 < k ? merge.apply(before, parts.get(i)) : before;
        }
        return List.copyOf(others);
    }
}
