package io.github.driftlib.summary.plot;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.driftlib.summary.TimePeriod;
import java.util.List;
import java.util.Map;

/**
 * How two columns go together, as a picture needs it. Rows in which either value is missing or infinite are left out.
 * The {@value Interactions#MOST_LABELS} most frequent labels stand for themselves, the others are {@code other}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Interaction.Grid.class, name = "grid"),
    @JsonSubTypes.Type(value = Interaction.Boxes.class, name = "boxes"),
    @JsonSubTypes.Type(value = Interaction.Counts.class, name = "counts"),
    @JsonSubTypes.Type(value = Interaction.MeansInTime.class, name = "means_in_time"),
    @JsonSubTypes.Type(value = Interaction.CountsInTime.class, name = "counts_in_time")
})
public sealed interface Interaction {

    /**
     * Two columns of numbers: how many rows lie in each cell of a grid.
     *
     * @param x the edges of the cells over the first column, ascending; none where there is no complete row
     * @param y the edges of the cells over the second column
     * @param counts for each cell of x, for each cell of y, the number of rows
     */
    record Grid(List<Double> x, List<Double> y, List<List<Long>> counts) implements Interaction {}

    /**
     * Numbers by label: the quantiles of the numbers in the rows of each label.
     *
     * @param values the labels, in text order, {@code other} last
     * @param mins the smallest number of each
     * @param lowers the first quartile of each
     * @param medians the median of each
     * @param uppers the third quartile of each
     * @param maxs the largest number of each
     */
    record Boxes(
            List<String> values,
            List<Double> mins,
            List<Double> lowers,
            List<Double> medians,
            List<Double> uppers,
            List<Double> maxs)
            implements Interaction {}

    /**
     * Two columns of labels: how many rows have each pair.
     *
     * @param x the labels of the first column, in text order, {@code other} last
     * @param y the labels of the second column, in text order, {@code other} last
     * @param counts for each label of x, for each label of y, the number of rows
     */
    record Counts(List<String> x, List<String> y, List<List<Long>> counts) implements Interaction {}

    /**
     * Numbers over time: their mean in each period.
     *
     * @param period how long a period is
     * @param x the start of each period that has a number, ascending
     * @param y the mean in each period
     */
    record MeansInTime(TimePeriod period, List<String> x, List<Double> y) implements Interaction {}

    /**
     * Labels over time: how many rows of each label are in each period.
     *
     * @param period how long a period is
     * @param x the start of each period that has a label, ascending
     * @param counts for each label, in text order, {@code other} last, the number of rows in each period
     */
    record CountsInTime(TimePeriod period, List<String> x, Map<String, List<Long>> counts) implements Interaction {}
}
