package io.github.driftlib.classification;

import io.github.driftlib.classification.evaluation.ClassScores;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Distributions as boxes: least, quartiles and greatest value of each.
 *
 * @param values what each box is about
 * @param mins the least values
 * @param lowers the first quartiles
 * @param means the medians, under the name Evidently gives them
 * @param uppers the third quartiles
 * @param maxs the greatest values
 */
public record BoxPlots(
        List<String> values,
        List<Double> mins,
        List<Double> lowers,
        List<Double> means,
        List<Double> uppers,
        List<Double> maxs) {

    /** Copies the lists. */
    public BoxPlots {
        values = List.copyOf(values);
        mins = List.copyOf(mins);
        lowers = List.copyOf(lowers);
        means = List.copyOf(means);
        uppers = List.copyOf(uppers);
        maxs = List.copyOf(maxs);
    }

    /** A box for each class: its probability in all rows. */
    static BoxPlots ofAll(Map<String, ClassScores> scores) {
        List<String> labels = List.copyOf(scores.keySet());
        return of(
                labels,
                labels.stream()
                        .map(scores::get)
                        .map(each -> each.others().merge(each.members()))
                        .toList());
    }

    /** A box for the probability of a class among all others, and one for that among its members, if there are any. */
    static BoxPlots ofClass(String label, ClassScores scores) {
        List<String> names = new ArrayList<>();
        List<EmpiricalDistribution> distributions = new ArrayList<>();
        if (scores.others().size() > 0) {
            names.add("others");
            distributions.add(scores.others());
        }
        if (scores.members().size() > 0) {
            names.add(label);
            distributions.add(scores.members());
        }
        return of(names, distributions);
    }

    private static BoxPlots of(List<String> names, List<EmpiricalDistribution> distributions) {
        return new BoxPlots(
                names,
                quantiles(distributions, 0),
                quantiles(distributions, 0.25),
                quantiles(distributions, 0.5),
                quantiles(distributions, 0.75),
                quantiles(distributions, 1));
    }

    private static List<Double> quantiles(List<EmpiricalDistribution> distributions, double probability) {
        return distributions.stream().map(each -> each.quantile(probability)).toList();
    }
}
