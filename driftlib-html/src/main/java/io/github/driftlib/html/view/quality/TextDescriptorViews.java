package io.github.driftlib.html.view.quality;

import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.PairedPlots;
import io.github.driftlib.html.view.Pictures;
import io.github.driftlib.html.view.Titles;
import io.github.driftlib.quality.correlation.ColumnCorrelationsMetric.Result.Correlations;
import io.github.driftlib.quality.correlation.TextDescriptorsCorrelationMetric;
import io.github.driftlib.quality.distribution.TextDescriptorsDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is shown of the descriptors of texts. */
final class TextDescriptorViews {

    private TextDescriptorViews() {}

    static Card distributions(TextDescriptorsDistribution.Result result) {
        List<Block> blocks = new ArrayList<>();
        if (result.current() != null) {
            result.current()
                    .forEach((descriptor, current) -> Pictures.of(
                                    Titles.descriptor(descriptor),
                                    Titles.descriptor(descriptor),
                                    current,
                                    result.reference() == null
                                            ? null
                                            : result.reference().get(descriptor))
                            .ifPresent(blocks::add));
        }
        return new Card("", result.columnName(), blocks);
    }

    static Card correlations(TextDescriptorsCorrelationMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        result.current()
                .forEach((descriptor, byKind) -> byKind.forEach((kind, current) -> {
                    Map<String, Map<String, Correlations>> reference = result.reference();
                    Map<String, Correlations> before = reference == null ? null : reference.get(descriptor);
                    blocks.add(PairedPlots.bars(
                            Titles.descriptor(descriptor) + ", by " + CorrelationViews.name(kind),
                            "correlation",
                            CorrelationViews.values(current),
                            before == null ? null : CorrelationViews.values(before.get(kind))));
                }));
        if (blocks.isEmpty()) {
            blocks.add(Paragraph.of("There is no numerical column that a descriptor could be correlated with."));
        }
        return new Card("", result.columnName(), blocks);
    }
}
