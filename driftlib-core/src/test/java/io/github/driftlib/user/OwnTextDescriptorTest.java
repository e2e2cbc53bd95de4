package io.github.driftlib.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.TextDescriptorsDriftMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.text.FlagDescriptor;
import io.github.driftlib.text.NumberDescriptor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Text descriptors of a user's own, with what the library exports and nothing else. */
class OwnTextDescriptorTest {

    /** How many letters shout. */
    public record Shouting(String column) implements NumberDescriptor {
        @Override
        public double describe(String text) {
            return text.chars().filter(Character::isUpperCase).count();
        }
    }

    /** Whether somebody asks. */
    public record Asking(String column) implements FlagDescriptor {
        @Override
        public boolean describe(String text) {
            return text.contains("?");
        }
    }

    private static final Dataset REFERENCE = Dataset.builder()
            .text("comment", "a good ride", "Where was he?", "fine", "Fine", "ok", "Well done", "late", "Late?")
            .build();
    private static final Dataset CURRENT = Dataset.builder()
            .text("comment", "NEVER AGAIN", "WHERE WAS HE?", "TOO LATE", "NO", "RUDE", "WHY?", "OK", "LATE?")
            .build();

    @Test
    void driftsAsOneOfTheLibraryDoes() {
        TextDescriptorsDriftMetric metric = Metrics.textDescriptorsDrift(
                "comment", Map.of("shouting", new Shouting("comment"), "asking", new Asking("comment")));
        Snapshot snapshot = Report.of(metric).run(CURRENT, REFERENCE);
        assertThat(snapshot.get(metric).driftByColumns().get("shouting").driftDetected())
                .isTrue();
        assertThat(snapshot.get(metric).driftByColumns().get("asking").driftDetected())
                .isFalse();
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
    }

    @Test
    void isAColumnThatEveryMetricCanBeAskedAbout() {
        Snapshot snapshot = Report.of(Metrics.columnDrift("shouting"), Metrics.columnSummary("asking"))
                .run(described(CURRENT), described(REFERENCE));
        assertThat(snapshot.get(Metrics.columnDrift("shouting")).driftDetected())
                .isTrue();
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
    }

    private static Dataset described(Dataset rows) {
        return rows.with("shouting", new Shouting("comment")).with("asking", new Asking("comment"));
    }
}
