package io.github.driftlib.live;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Buffers in no order, for many threads. It has a place for each buffer there is, makes no object, and nobody waits for
 * anybody.
 */
final class BufferPool<T> {

    private final AtomicReferenceArray<LaneBuffer<T>> places;
    private final AtomicInteger size = new AtomicInteger();

    BufferPool(int most) {
        places = new AtomicReferenceArray<>(most);
    }

    /** A buffer, or null where there is none. */
    @Nullable
    LaneBuffer<T> poll() {
        for (int i = 0; i < places.length(); i++) {
            if (places.get(i) != null) {
                LaneBuffer<T> buffer = places.getAndSet(i, null);
                if (buffer != null) {
                    size.getAndDecrement();
                    return buffer;
                }
            }
        }
        return null;
    }

    /** How many buffers there are, give or take those that come and go just now. */
    int size() {
        return size.get();
    }

    /** Gives a buffer a place. */
    void add(LaneBuffer<T> buffer) {
        for (int i = 0; ; i = i + 1 == places.length() ? 0 : i + 1) {
            if (places.get(i) == null && places.compareAndSet(i, null, buffer)) {
                size.getAndIncrement();
                return;
            }
        }
    }
}
