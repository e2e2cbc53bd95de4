package io.github.driftlib.stats;

import io.github.driftlib.concurrent.Stop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first of many elements in some order, kept while the elements go by.
 *
 * @param <T> the elements
 */
public final class TopK<T> {

    private final int most;
    private final Comparator<T> order;
    private final PriorityQueue<T> lastFirst;
    private long added;

    /** The first {@code most} elements in the given order. */
    public TopK(int most, Comparator<T> order) {
        this.most = most;
        this.order = order;
        this.lastFirst = new PriorityQueue<>(order.reversed());
    }

    public void add(T element) {
        Stop.check(added++);
        if (lastFirst.size() < most) {
            lastFirst.add(element);
        } else if (most > 0 && order.compare(element, lastFirst.element()) < 0) {
            lastFirst.remove();
            lastFirst.add(element);
        }
    }

    /** How many elements went by. */
    public long added() {
        return added;
    }

    public List<T> inOrder() {
        List<T> first = new ArrayList<>(lastFirst);
        first.sort(order);
        return Collections.unmodifiableList(first);
    }
}
