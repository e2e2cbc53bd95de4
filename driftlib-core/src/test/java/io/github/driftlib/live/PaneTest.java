package io.github.driftlib.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.profile.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaneTest {

    private static final Dataset TEN =
            Dataset.builder().numerical("x", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).build();

    private final Pane pane = new Pane(0, Profile::builder, 1_000, Duration.ZERO);

    @Test
    void rowsAreCountedBeforeTheyAreSummarized() {
        pane.add(List.of(TEN, TEN, TEN));
        assertThat(pane.rows()).isEqualTo(30);
    }

    @Test
    void soManyAreSummarizedAsAreAskedFor() {
        pane.add(List.of(TEN, TEN, TEN));
        assertThat(pane.summarize(11)).isTrue();
        assertThat(pane.summarize(1)).isTrue();
        assertThat(pane.summarize(1)).isFalse();
    }

    @Test
    void whatWaitsIsInTheProfileAndAmongTheKeptRows() {
        pane.add(List.of(TEN));
        assertThat(pane.keptRows().map(Dataset::rowCount)).isEqualTo(Optional.of(10));
        pane.add(List.of(TEN, TEN));
        assertThat(pane.saved(1).profile().rowCount()).isEqualTo(30);
        assertThat(pane.summarize(1)).isFalse();
    }
}
