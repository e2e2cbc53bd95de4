package io.github.driftlib.html.view.fairness;

import io.github.driftlib.fairness.FairnessMetric;
import io.github.driftlib.fairness.FairnessMetric.Group;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Intervals;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.PairedTable;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The views of the results about fairness. */
public final class FairnessViews implements ViewFamily {

    private static final int MOST_GROUPS = 10;

    /** 95 % of a normal distribution lie within so many deviations. */
    private static final double Z = 1.959963984540054;

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(new ViewEntry<>(FairnessMetric.Result.class, FairnessViews::card));
    }

    private static Card card(FairnessMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(PairedTable.of("How far apart the groups are", apart(result.current()), apart(result.reference())));
        double most = result.current().groups().stream()
                .filter(group -> !group.small())
                .mapToDouble(Group::selectionRate)
                .max()
                .orElse(0);
        blocks.add(rates(
                result,
                "How often " + result.favourableLabel() + " is predicted",
                Group::selectionRate,
                Group::count,
                most > 0 ? (Double) (0.8 * most) : null));
        blocks.add(rates(result, "True positive rate", Group::truePositiveRate, Group::favourable, null));
        blocks.add(rates(result, "False positive rate", Group::falsePositiveRate, Group::others, null));
        List<List<Object>> rows = new ArrayList<>();
        for (Group group : result.current().groups()) {
            rows.add(Arrays.asList(
                    label(group),
                    group.count(),
                    group.selectionRate(),
                    group.truePositiveRate(),
                    group.falsePositiveRate(),
                    group.precision(),
                    group.small() ? "too small to count" : ""));
        }
        blocks.add(new Table(
                "Groups, current",
                List.of("group", "rows", "selected", "true positive rate", "false positive rate", "precision", "note"),
                rows));
        return new Card("", "", blocks);
    }

    private static Map<String, Object> apart(FairnessMetric.Result.Side side) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (side != null) {
            FairnessMetric.Disparities apart = side.disparities();
            numbers.put("demographic parity, difference", apart.demographicParityDifference());
            numbers.put("demographic parity, ratio", apart.demographicParityRatio());
            numbers.put("equalized odds, difference", apart.equalizedOddsDifference());
            numbers.put("equalized odds, ratio", apart.equalizedOddsRatio());
            numbers.put("equal opportunity, difference", apart.equalOpportunityDifference());
            numbers.put("predictive parity, difference", apart.predictiveParityDifference());
        }
        return numbers;
    }

    /** The rates of the groups that are lowest, each with the interval of Wilson. */
    private static Intervals rates(
            FairnessMetric.Result result,
            String title,
            Function<Group, Double> rate,
            ToLongFunction<Group> rows,
            Double limit) {
        Map<String, Double> before = new LinkedHashMap<>();
        if (result.reference() != null) {
            result.reference().groups().forEach(group -> before.put(label(group), rate.apply(group)));
        }
        List<Group> groups = result.current().groups().stream()
                .filter(group -> rate.apply(group) != null)
                .sorted(Comparator.comparing(Group::small).thenComparing(rate).thenComparing(FairnessViews::label))
                .toList();
        return new Intervals(
                title + (groups.size() > MOST_GROUPS ? " (the " + MOST_GROUPS + " lowest)" : ""),
                "rate",
                limit,
                "four fifths of the highest",
                groups.stream()
                        .limit(MOST_GROUPS)
                        .map(group -> row(group, rate.apply(group), rows.applyAsLong(group), before.get(label(group))))
                        .toList());
    }

    private static Intervals.Row row(Group group, double rate, long rows, Double before) {
        double n = Math.max(1, rows);
        double middle = (rate + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(rate * (1 - rate) / n + Z * Z / (4 * n * n));
        return new Intervals.Row(
                label(group), middle - half, rate, middle + half, before, group.small(), rows + " rows");
    }

    private static String label(Group group) {
        return String.join(", ", group.values().values());
    }
}
