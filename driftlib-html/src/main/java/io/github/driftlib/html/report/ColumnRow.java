package io.github.driftlib.html.report;

import java.util.List;

/**
 * A column of the table of columns.
 *
 * @param name the column
 * @param kind {@code num}, {@code cat}, {@code datetime}, {@code text}, or the empty string where no metric says it
 * @param drift its drift, or null
 * @param missing the share of its current values that are missing, or null where no metric says it
 * @param missingInReference the same of the reference
 * @param values its values in a few words, or null where no metric says it
 * @param valuesInReference the same of the reference
 * @param flags what is odd about it, such as that it is constant
 * @param picture how its values are distributed, the reference first where there is one, where no drift has it; else
 *     null
 * @param cards the places of the cards about it
 */
public record ColumnRow(
        String name,
        String kind,
        Drift drift,
        Double missing,
        Double missingInReference,
        String values,
        String valuesInReference,
        List<String> flags,
        List<Sparkline> picture,
        List<Integer> cards) {

    /** Whether anything of the reference is known of it. */
    boolean hasReference() {
        return drift != null || missingInReference != null || valuesInReference != null;
    }

    /**
     * The drift of a column.
     *
     * @param detected whether it drifted
     * @param undecided whether that is undecided at the accuracy of its sketches
     * @param doubt why nothing can be told though no drift was found, such as too few rows; or null
     * @param score the score
     * @param lowest the smallest that the score of exact samples can be, or null where the samples are exact
     * @param highest the largest that the score of exact samples can be, or null where the samples are exact
     * @param within whether it drifted by its threshold, but within what chance gives
     * @param rule what drift is, in words before the threshold, such as {@code drift if <}
     * @param threshold the threshold
     * @param test the stat test
     * @param probability whether the score is a p-value rather than a distance
     * @param noiseFloor the distance that chance alone reaches, or null
     * @param reference the reference in a few numbers
     * @param current current in a few numbers
     */
    public record Drift(
            boolean detected,
            boolean undecided,
            String doubt,
            double score,
            Double lowest,
            Double highest,
            boolean within,
            String rule,
            double threshold,
            String test,
            boolean probability,
            Double noiseFloor,
            Sparkline reference,
            Sparkline current) {

        /** The verdict in words. */
        String verdict() {
            return undecided
                    ? "undecided"
                    : !detected ? doubt == null ? "no drift" : "cannot tell" : within ? "within chance" : "drifted";
        }
    }
}
