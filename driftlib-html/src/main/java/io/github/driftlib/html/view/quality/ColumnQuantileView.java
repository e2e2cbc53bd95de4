package io.github.driftlib.html.view.quality;

import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.ResultView;
import io.github.driftlib.html.view.SideBySide;
import io.github.driftlib.quality.ColumnQuantileResult;
import java.util.Map;

/** The quantile of both sides. */
final class ColumnQuantileView implements ResultView<ColumnQuantileResult> {

    @Override
    public Card card(ColumnQuantileResult result) {
        String name = "value at " + result.quantile();
        return Card.ofColumn(
                "Quantile",
                result.columnName(),
                SideBySide.of(
                        "Quantile",
                        Map.of(name, result.current().value()),
                        result.reference() == null
                                ? Map.of()
                                : Map.of(name, result.reference().value())));
    }
}
