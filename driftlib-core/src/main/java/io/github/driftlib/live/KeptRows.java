package io.github.driftlib.live;

import io.github.driftlib.data.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** All rows of a window as long as they are no more than a limit, and a uniform sample of so many beyond. */
final class KeptRows {

    private final int most;
    private final SplittableRandom random = new SplittableRandom(1);
    private Dataset kept;
    private long seen;

    KeptRows(int most) {
        this.most = most;
    }

    /** Adds rows: each of all rows seen has the same chance to be kept (Vitter's algorithm R). */
    void add(Dataset rows) {
        if (most == 0) {
            return;
        }
        int before = kept == null ? 0 : kept.rowCount();
        int[] places = new int[(int) Math.min(most, before + (long) rows.rowCount())];
        Arrays.setAll(places, place -> place);
        for (int row = Math.min(most - before, rows.rowCount()); row < rows.rowCount(); row++) {
            long place = random.nextLong(seen + row + 1);
            if (place < most) {
                places[(int) place] = before + row;
            }
        }
        seen += rows.rowCount();
        kept = (kept == null ? rows : Dataset.concat(List.of(kept, rows))).take(places);
    }

    Optional<Dataset> rows() {
        return Optional.ofNullable(kept);
    }
}
