package io.github.driftlib.blackbox;

import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import java.util.List;

public record LabelViews() implements ViewFamily {
    public List<ViewEntry<?>> views() {
        return List.of(new ViewEntry<>(LabelCount.Result.class, LabelViews::card));
    }

    private static Card card(LabelCount.Result result) {
        return Card.of("Labels", Paragraph.of(result.labels() + " labels"));
    }
}
