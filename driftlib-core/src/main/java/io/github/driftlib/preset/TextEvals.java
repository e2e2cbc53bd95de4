package io.github.driftlib.preset;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.quality.summary.DescriptorSummaryMetric;
import io.github.driftlib.text.NonLetterCharacterPercentage;
import io.github.driftlib.text.SentenceCount;
import io.github.driftlib.text.TextDescriptor;
import io.github.driftlib.text.TextLength;
import java.util.List;

/**
 * Texts in numbers: what each of several descriptors says of them.
 *
 * @param descriptors the descriptors, not empty
 */
public record TextEvals(List<TextDescriptor> descriptors) implements MetricPreset {

    /** Checks and copies the parameter. */
    public TextEvals {
        descriptors = List.copyOf(descriptors);
        if (descriptors.isEmpty()) {
            throw new IllegalArgumentException("descriptors must not be empty");
        }
    }

    /** The texts of a column by length, number of sentences and share of characters that are no letters. */
    public static TextEvals of(String column) {
        return new TextEvals(
                List.of(new TextLength(column), new SentenceCount(column), new NonLetterCharacterPercentage(column)));
    }

    @Override
    public List<? extends Metric<?>> metrics(ResolvedDefinition definition) {
        return descriptors.stream().map(DescriptorSummaryMetric::new).toList();
    }
}
