package io.github.driftlib.live.label;

/**
 * What became of predictions and outcomes, so that
 *
 * <pre>predicted = matched + pending + expired + evicted</pre>
 *
 * @param predicted how many predictions came, repeated and invalid ones aside
 * @param matched how many have their outcome
 * @param pending how many wait for it
 * @param expired how many waited too long
 * @param evicted how many were given up before their time, since there was no room
 * @param repeated how many predictions came with an id that was there before, and were ignored
 * @param invalid how many predictions could not be read
 * @param duplicates how many outcomes came for a prediction that had one
 * @param expiredOutcomes how many outcomes came for a prediction that was given up
 * @param orphans how many outcomes wait for their prediction
 * @param lostOrphans how many outcomes were given up without it
 * @param lostLabels how many labels are held as missing, since there were too many different ones
 */
public record JoinCounts(
        long predicted,
        long matched,
        long pending,
        long expired,
        long evicted,
        long repeated,
        long invalid,
        long duplicates,
        long expiredOutcomes,
        long orphans,
        long lostOrphans,
        long lostLabels) {}
