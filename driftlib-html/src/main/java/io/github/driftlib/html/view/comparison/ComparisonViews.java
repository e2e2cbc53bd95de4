package io.github.driftlib.html.view.comparison;

import io.github.driftlib.comparison.MeasureComparison;
import io.github.driftlib.comparison.ModelComparisonResult;
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
        return List.of(new ViewEntry<>(ModelComparisonResult.class, ComparisonViews::card));
    }

    private static Card card(ModelComparisonResult result) {
        List<List<Object>> rows = new ArrayList<>();
        for (MeasureComparison each : result.measures()) {
            rows.add(Arrays.asList(
                    words(each.measure()),
                    each.production(),
                    each.candidate(),
                    each.difference(),
                    each.lower(),
                    each.upper(),
                    words(each.better())));
        }
        return Card.of(
                "",
                Paragraph.of(
                        "In production: " + String.join(", ", result.production()) + ". Candidate: "
                                + String.join(", ", result.candidate()) + ". Compared on ",
                        result.numberOfRows(),
                        " rows; the intervals hold ",
                        100 * result.confidenceLevel(),
                        " % of the resamples' differences."),
                new Table(
                        "Measures",
                        List.of("measure", "production", "candidate", "difference", "from", "to", "better"),
                        rows));
    }

    private static String words(Enum<?> constant) {
        return Titles.words(constant.name().toLowerCase(Locale.ROOT));
    }
}
