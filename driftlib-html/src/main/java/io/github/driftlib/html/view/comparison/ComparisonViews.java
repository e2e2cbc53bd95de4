package io.github.driftlib.html.view.comparison;

import io.github.driftlib.comparison.ModelComparisonMetric;
import io.github.driftlib.html.block.Intervals;
import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.Titles;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The views of the results about two models. */
public final class ComparisonViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(new ViewEntry<>(ModelComparisonMetric.Result.class, ComparisonViews::card));
    }

    private static Card card(ModelComparisonMetric.Result result) {
        List<List<Object>> rows = new ArrayList<>();
        for (ModelComparisonMetric.Comparison each : result.measures()) {
            rows.add(Arrays.asList(
                    words(each.measure()),
                    words(each.better()),
                    each.production(),
                    each.candidate(),
                    each.difference(),
                    each.lower(),
                    each.upper()));
        }
        List<Intervals.Row> differences = result.measures().stream()
                .filter(each -> each.lower() != null && each.production() != 0)
                .map(ComparisonViews::inPercent)
                .toList();
        return Card.of(
                "",
                new Intervals(
                        "Candidate less production, in percent of production", "%", 0.0, "no difference", differences),
                Paragraph.of(
                        "In production: " + String.join(", ", result.production()) + ". Candidate: "
                                + String.join(", ", result.candidate()) + ". Compared on ",
                        result.numberOfRows(),
                        " rows; the intervals hold ",
                        100 * result.confidenceLevel(),
                        " % of the resamples' differences."),
                new Table(
                        "Measures",
                        List.of("measure", "better", "production", "candidate", "difference", "from", "to"),
                        rows));
    }

    private static Intervals.Row inPercent(ModelComparisonMetric.Comparison each) {
        double unit = Math.abs(each.production()) / 100;
        boolean undecided = each.better() == ModelComparisonMetric.Better.UNDECIDED;
        return new Intervals.Row(
                words(each.measure()),
                each.lower() / unit,
                each.difference() / unit,
                each.upper() / unit,
                null,
                undecided,
                undecided ? "cannot tell" : words(each.better()) + " is better");
    }

    private static String words(Enum<?> constant) {
        return Titles.words(constant.name().toLowerCase(Locale.ROOT));
    }
}
