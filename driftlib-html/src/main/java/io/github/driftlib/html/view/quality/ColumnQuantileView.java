package io.github.driftlib.html.view.quality;

import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.PairedTable;
import io.github.driftlib.html.view.Pictures;
import io.github.driftlib.html.view.ResultView;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The quantile of both sides, and their distributions. */
final class ColumnQuantileView implements ResultView<ColumnQuantileMetric.Result> {

    @Override
    public Card card(ColumnQuantileMetric.Result result) {
        String name = "value at " + result.quantile();
        List<Block> blocks = new ArrayList<>();
        ColumnQuantileMetric.Result.Side reference = result.reference();
        blocks.add(PairedTable.of(
                "Quantile",
                Map.of(name, result.current().value()),
                reference == null ? Map.of() : Map.of(name, reference.value())));
        Pictures.of(
                        "Distribution",
                        result.columnName(),
                        result.current().distribution(),
                        reference == null ? null : reference.distribution())
                .ifPresent(blocks::add);
        return new Card("", result.columnName(), blocks);
    }
}
