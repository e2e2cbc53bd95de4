package io.github.driftlib.live;

import io.github.driftlib.data.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * All rows of a window as long as they are no more than a limit, and a uniform sample of so many beyond. However few
 * rows are added at a time, a row costs the same: parts grow by joining neighbours of one size, and rows that lost
 * their place go when there are as many of them as of others.
 */
final class KeptRows {

    private static final int FEWEST = 1_024;

    private final int most;
    private final SplittableRandom random = new SplittableRandom(1);
    /** Where the row of each place is, counted through all parts. */
    private int[] places = {};
    /** Rows that have a place, and some that had one, in the order of their coming. */
    private final List<Dataset> parts = new ArrayList<>();

    private int size;
    private int held;
    private long seen;

    KeptRows(int most) {
        this.most = most;
    }

    /** Adds rows: each of all rows seen has the same chance to be kept (Vitter's algorithm R). */
    void add(Dataset rows) {
        int count = rows.rowCount();
        if (most == 0 || count == 0) {
            return;
        }
        int[] chosen = new int[count];
        int taken = 0;
        for (int row = 0; row < count; row++) {
            long place = size < most ? size : random.nextLong(seen + row + 1);
            if (place < most) {
                put((int) place, held + taken);
                chosen[taken++] = row;
            }
        }
        seen += count;
        if (taken > 0) {
            join(taken == count ? rows : rows.take(Arrays.copyOf(chosen, taken)));
        }
        if (held > 2 * size + FEWEST) {
            Dataset kept = all();
            parts.clear();
            parts.add(kept);
            held = size;
            Arrays.setAll(places, place -> place);
        }
    }

    private void put(int place, int row) {
        if (place == size) {
            if (size == places.length) {
                places = Arrays.copyOf(places, (int) Math.min(most, Math.max(16L, 2L * size)));
            }
            size++;
        }
        places[place] = row;
    }

    private void join(Dataset part) {
        held += part.rowCount();
        Dataset last = part;
        while (!parts.isEmpty() && parts.get(parts.size() - 1).rowCount() <= last.rowCount()) {
            last = Dataset.concat(List.of(parts.remove(parts.size() - 1), last));
        }
        parts.add(last);
    }

    private Dataset all() {
        return Dataset.concat(parts).take(Arrays.copyOf(places, size));
    }

    Optional<Dataset> rows() {
        return size == 0 ? Optional.empty() : Optional.of(all());
    }
}
