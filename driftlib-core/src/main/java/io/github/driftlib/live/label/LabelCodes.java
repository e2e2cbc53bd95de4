package io.github.driftlib.live.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for labels, so that a label that waits in memory takes as much as a number. Of so many labels at most; what
 * comes beyond, or is too long, is held as missing and counted. Safe for use by many threads.
 */
final class LabelCodes {

    private static final int MISSING = -1;

    private final int most;
    private final int mostChars;
    private final Map<String, Integer> codes = new ConcurrentHashMap<>();
    private final List<String> labels = new ArrayList<>();
    private long lost;

    LabelCodes(int most, int mostChars) {
        this.most = most;
        this.mostChars = mostChars;
    }

    int code(String label) {
        if (label == null) {
            return MISSING;
        }
        Integer known = codes.get(label);
        return known == null ? added(label) : known;
    }

    private synchronized int added(String label) {
        Integer known = codes.get(label);
        if (known != null) {
            return known;
        }
        if (labels.size() == most || label.length() > mostChars) {
            lost++;
            return MISSING;
        }
        labels.add(label);
        codes.put(label, labels.size() - 1);
        return labels.size() - 1;
    }

    synchronized @Nullable String label(int code) {
        return code == MISSING ? null : labels.get(code);
    }

    /** How many values are held as missing since there were too many labels. */
    synchronized long lost() {
        return lost;
    }
}
