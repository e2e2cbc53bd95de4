package io.github.driftlib.html.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which lines the values of a series make. It is one line, however its thresholds were tuned, unless one run judged it
 * in several ways: then there is a line for each of these ways, and what was measured is in all of them.
 */
final class Judgements {

    /** A value: the series and judgement of its key, its time and what it is. */
    record Entry(String series, String judgement, Instant time, String field) {}

    private record Field(String series, String field) {}

    private final Map<String, SortedSet<String>> several = new HashMap<>();
    private final Set<Field> judged = new HashSet<>();

    private Judgements() {}

    static Judgements of(List<Entry> entries) {
        Judgements judgements = new Judgements();
        Map<String, SortedSet<String>> all = new HashMap<>();
        Map<Entry, String> firstOfTime = new HashMap<>();
        for (Entry entry : entries) {
            if (!entry.judgement().isEmpty()) {
                judgements.judged.add(new Field(entry.series(), entry.field()));
            }
            all.computeIfAbsent(entry.series(), series -> new TreeSet<>()).add(entry.judgement());
            Entry anyhow = new Entry(entry.series(), "", entry.time(), entry.field());
            String first = firstOfTime.putIfAbsent(anyhow, entry.judgement());
            if (first != null && !first.equals(entry.judgement())) {
                judgements.several.put(entry.series(), all.get(entry.series()));
            }
        }
        return judgements;
    }

    /** The judgements whose lines a value belongs to; only the empty one where the series is one line. */
    List<String> lines(String series, String judgement, String field) {
        SortedSet<String> ways = several.get(series);
        if (ways == null) {
            return List.of("");
        }
        return judged.contains(new Field(series, field)) ? List.of(judgement) : new ArrayList<>(ways);
    }
}
