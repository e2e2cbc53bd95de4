package io.github.driftlib.summary.profile;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.sketch.LabelSketch;
import io.github.driftlib.stats.CodeCounts;
import io.github.driftlib.summary.CategoryCounts;
import java.util.HashMap;
import java.util.Map;

/** The labels of a column: all of them up to a limit, and the most frequent ones beyond. */
final class LabelState implements SummaryState {

    private final DerivedColumn source;
    private final int mostChars;
    private final LabelSketch labels;
    private long missing;
    /** How many values were shortened. */
    private long shortened;

    LabelState(DerivedColumn source, ProfileLimits limits) {
        this(source, limits, new LabelSketch(limits.mostLabels()), 0, 0);
    }

    LabelState(DerivedColumn source, ProfileLimits limits, LabelSketch labels, long missing, long shortened) {
        this(source, limits.mostLabelChars(), labels, missing, shortened);
    }

    private LabelState(DerivedColumn source, int mostChars, LabelSketch labels, long missing, long shortened) {
        this.source = source;
        this.mostChars = mostChars;
        this.labels = labels;
        this.missing = missing;
        this.shortened = shortened;
    }

    /** A state of counts. */
    static LabelState of(DerivedColumn source, ProfileLimits limits, CategoryCounts counts) {
        Map<String, Long> held = new HashMap<>();
        long shortened = 0;
        for (Map.Entry<String, Long> label : counts.counts().entrySet()) {
            String bounded = ShortLabel.of(label.getKey(), limits.mostLabelChars());
            held.merge(bounded, label.getValue(), Long::sum);
            shortened += bounded.equals(label.getKey()) ? 0 : label.getValue();
        }
        LabelSketch given = LabelSketch.of(new LabelSketch.State(
                Math.max(1, held.size()), held, counts.total(), counts.errorBound(), counts.seen()));
        LabelSketch labels = new LabelSketch(limits.mostLabels());
        labels.add(given);
        return new LabelState(source, limits, labels, counts.missing(), shortened);
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
            counts.counts().forEach(this::add);
        }
    }

    /** Adds a label; one that is derived of others is as long as they make it. */
    private void add(String label, long count) {
        boolean isLong = source instanceof DerivedColumn.Stored && label.length() > mostChars;
        labels.add(isLong ? ShortLabel.of(label, mostChars) : label, count);
        shortened += isLong ? count : 0;
    }

    /** Remembers that so many of the values that were added had been shortened before. */
    void addShortened(long values) {
        shortened += values;
    }

    /** How many values were shortened. */
    long shortened() {
        return shortened;
    }

    /** How many characters the longest label has that is held. */
    int longest() {
        return labels.counts().keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Adds labels in the order of their codes. */
    private void add(CategoricalColumn column) {
        long[] counts = CodeCounts.of(column);
        missing += counts[0];
        for (int code = 0; code < column.dictionarySize(); code++) {
            if (counts[code + 1] > 0) {
                add(column.label(code), counts[code + 1]);
            }
        }
    }

    @Override
    public void add(SummaryState other) {
        LabelState state = (LabelState) other;
        labels.add(state.labels);
        missing += state.missing;
        shortened += state.shortened;
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
        return new LabelState(source, mostChars, LabelSketch.of(labels.state()), missing, shortened);
    }

    @Override
    public CategoryCounts summary() {
        return CategoryCounts.of(labels, missing);
    }
}
