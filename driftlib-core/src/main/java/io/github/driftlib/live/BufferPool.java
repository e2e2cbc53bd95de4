package io.github.driftlib.live;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Buffers in no order, for many threads. It has a place for each buffer there is, makes no object, and nobody waits for
 * anybody.
 */
final class BufferPool<T> {

    private final AtomicReferenceArray<LaneBuffer<T>> places;

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
                    return buffer;
                }
            }
        }
        return null;
    }

    /** Gives a buffer a place. */
    void add(LaneBuffer<T> buffer) {
        for (int i = 0; ; i = i + 1 == places.length() ? 0 : i + 1) {
            if (places.get(i) == null && places.compareAndSet(i, null, buffer)) {
                return;
            }
        }
    }
}
