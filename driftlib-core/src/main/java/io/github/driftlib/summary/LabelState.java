package io.github.driftlib.summary;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.sketch.LabelSketch;

/** The labels of a column: all of them up to a limit, and the most frequent ones beyond. */
final class LabelState implements SummaryState {

    private final DerivedColumn source;
    private final int mostChars;
    private final LabelSketch labels;
    private long missing;

    LabelState(DerivedColumn source, ProfileLimits limits) {
        this(source, limits, new LabelSketch(limits.mostLabels()), 0);
    }

    LabelState(DerivedColumn source, ProfileLimits limits, LabelSketch labels, long missing) {
        this(source, limits.mostLabelChars(), labels, missing);
    }

    private LabelState(DerivedColumn source, int mostChars, LabelSketch labels, long missing) {
        this.source = source;
        this.mostChars = mostChars;
        this.labels = labels;
        this.missing = missing;
    }

    LabelSketch labels() {
        return labels;
    }

    long missing() {
        return missing;
    }

    @Override
    public void add(Dataset rows) {
        Column column = rows.derive(source);
        if (column instanceof CategoricalColumn categories && labels.hasRoom(categories.dictionarySize())) {
            add(categories);
        } else {
            CategoryCounts counts = CategoryCounts.of(column);
            missing += counts.missing();
            boolean texts = !(column instanceof CategoricalColumn);
            counts.counts()
                    .forEach((label, count) -> labels.add(texts ? label : ShortLabel.of(label, mostChars), count));
        }
    }

    /** Adds labels in the order of their codes. */
    private void add(CategoricalColumn column) {
        long[] counts = CodeCounts.of(column);
        missing += counts[0];
        for (int code = 0; code < column.dictionarySize(); code++) {
            if (counts[code + 1] > 0) {
                labels.add(ShortLabel.of(column.label(code), mostChars), counts[code + 1]);
            }
        }
    }

    @Override
    public void add(SummaryState other) {
        LabelState state = (LabelState) other;
        labels.add(state.labels);
        missing += state.missing;
    }

    @Override
    public void addMissing(long rows) {
        missing += rows;
    }

    @Override
    public boolean hasValues() {
        return labels.total() > 0;
    }

    @Override
    public long observations() {
        return labels.total() + missing;
    }

    @Override
    public SummaryState copy() {
        return new LabelState(source, mostChars, LabelSketch.of(labels.state()), missing);
    }

    @Override
    public CategoryCounts summary() {
        return CategoryCounts.of(labels, missing);
    }
}
