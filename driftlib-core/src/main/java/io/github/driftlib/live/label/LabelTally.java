package io.github.driftlib.live.label;

import java.util.Map;
import java.util.TreeMap;

/** Counts predictions and outcomes by the minute of the prediction, in bounded memory. Not safe for many threads. */
final class LabelTally {

    private static final long MINUTE = 60_000_000L;
    private static final int PREDICTED = 0;
    private static final int LABELLED = 1;
    private static final int MOST_MINUTES = 100_000;

    private final TreeMap<Long, long[]> minutes = new TreeMap<>();

    void predicted(long micros) {
        minutes.computeIfAbsent(Math.floorDiv(micros, MINUTE), minute -> new long[2])[PREDICTED]++;
        if (minutes.size() > MOST_MINUTES) {
            minutes.pollFirstEntry();
        }
    }

    void labelled(long micros) {
        long[] minute = minutes.get(Math.floorDiv(micros, MINUTE));
        if (minute != null) {
            minute[LABELLED]++;
        }
    }

    /** Of the minutes that begin in the span. */
    LabelledShare between(long from, long to) {
        long predicted = 0;
        long labelled = 0;
        for (Map.Entry<Long, long[]> minute : minutes.subMap(ceiling(from), Math.max(ceiling(from), ceiling(to)))
                .entrySet()) {
            predicted += minute.getValue()[PREDICTED];
            labelled += minute.getValue()[LABELLED];
        }
        return new LabelledShare(predicted, labelled);
    }

    private static long ceiling(long micros) {
        return -Math.floorDiv(-micros, MINUTE);
    }
}
