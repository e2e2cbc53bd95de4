package io.github.driftlib.html.view.drift;

import io.github.driftlib.drift.ColumnDriftPlot;
import io.github.driftlib.drift.TextDescriptorsDriftMetric;
import io.github.driftlib.drift.TextDomainClassifierDriftMetric;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Examples;
import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.ResultView;
import io.github.driftlib.html.view.Titles;
import java.util.ArrayList;
import java.util.List;

/** What is shown of the drift of texts. */
final class TextViews {

    private TextViews() {}

    static Card classifier(TextDomainClassifierDriftMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(
                result.contentDrift() ? "Drifted. " : "Not drifted. ",
                "A classifier that tells current texts from those of the reference has an area under the ROC curve of ",
                result.domainClassifierRocAuc(),
                "; drift is above ",
                result.randomClassifier95Percentile(),
                ", which one in twenty random classifiers reaches."));
        add(blocks, "Typical of the reference", result.reference());
        add(blocks, "Typical of current", result.current());
        return new Card("", result.textColumnName(), blocks);
    }

    private static void add(List<Block> blocks, String title, ColumnDriftPlot.Texts.Side side) {
        if (side != null) {
            blocks.add(Paragraph.of(title + ": " + String.join(", ", side.characteristicWords()) + "."));
            blocks.add(new Examples(new Table(
                    title,
                    List.of("text"),
                    side.characteristicExamples().stream().map(List::<Object>of).toList())));
        }
    }

    /** The verdict about the text, and the drift of each of its descriptors. */
    static final class Descriptors implements ResultView<TextDescriptorsDriftMetric.Result> {

        private static final ColumnDriftView DESCRIPTOR = new ColumnDriftView();

        @Override
        public Card card(TextDescriptorsDriftMetric.Result result) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(Paragraph.of(
                    result.numberOfDriftedColumns(),
                    " of ",
                    result.numberOfColumns(),
                    " descriptors of the text drifted, a share of ",
                    result.shareOfDriftedColumns(),
                    "."));
            result.driftByColumns().forEach((descriptor, drift) -> {
                blocks.add(Paragraph.of(Titles.descriptor(descriptor) + ":"));
                blocks.addAll(DESCRIPTOR.card(drift).blocks());
            });
            return new Card("", result.columnName(), blocks);
        }
    }
}
