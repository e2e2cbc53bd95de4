package io.github.driftlib.summary;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How many values lie where, as a picture of a distribution needs it: at most some hundred bars. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Histogram.Numbers.class, name = "num"),
    @JsonSubTypes.Type(value = Histogram.Labels.class, name = "cat"),
    @JsonSubTypes.Type(value = Histogram.Times.class, name = "datetime")
})
public sealed interface Histogram {

    /** The number of values in each bar. */
    List<Long> y();

    /**
     * Bars over numbers.
     *
     * @param x the edges of the bins, ascending, one more than there are bins; each bin holds its lower edge, the last
     *     one both
     * @param y the number of values in each bin
     */
    record Numbers(List<Double> x, List<Long> y) implements Histogram {
        /** Copies the lists. */
        public Numbers {
            x = List.copyOf(x);
            y = List.copyOf(y);
        }
    }

    /**
     * Bars over labels.
     *
     * @param x the labels; the last one can be {@code other}, for the labels that have no bar of their own
     * @param y the number of values of each label
     */
    record Labels(List<String> x, List<Long> y) implements Histogram {
        /** Copies the lists. */
        public Labels {
            x = List.copyOf(x);
            y = List.copyOf(y);
        }
    }

    /**
     * Bars over periods of time.
     *
     * @param period how long a period is
     * @param x the start of each period that has a value, ascending, such as {@code 2022-02-01 00:00:00}
     * @param y the number of points in time in each period
     */
    record Times(TimePeriod period, List<String> x, List<Long> y) implements Histogram {
        /** Copies the lists. */
        public Times {
            x = List.copyOf(x);
            y = List.copyOf(y);
        }
    }
}
