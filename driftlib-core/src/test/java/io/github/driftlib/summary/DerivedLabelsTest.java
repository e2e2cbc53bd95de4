package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.TextColumn;
import io.github.driftlib.data.predicted.MostProbableClass;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels made of other columns. */
class DerivedLabelsTest {

    private static final Dataset ROWS = Dataset.builder()
            .numerical("cat", 0.2, 0.4, Double.NaN, 0.3)
            .numerical("dog", 0.7, 0.4, 0.5, Double.POSITIVE_INFINITY)
            .numerical("eel", 0.1, 0.2, 0.5, 0.3)
            .numerical("code", 2, -0.0, Double.NEGATIVE_INFINITY, 0.25)
            .categorical("name", "b", "a", null, "b")
            .column("text", TextColumn.of("x y", null, "", "x y"))
            .datetime("time", Instant.EPOCH, null, null, null)
            .build();

    @Test
    void theMostProbableClassIsTheFirstOfEqualOnesAndMissingWithAnyProbability() {
        assertThat(labels(ROWS.derive(new MostProbableClass(List.of("cat", "dog", "eel")))))
                .containsExactly("dog", "cat", null, null);
        assertThat(labels(ROWS.derive(new MostProbableClass(List.of("eel", "cat")))))
                .containsExactly("cat", "cat", null, "eel");
    }

    @Test
    void anyColumnButATimeReadsAsLabels() {
        assertThat(labels(ROWS.derive(new AsLabels("code")))).containsExactly("2", "0", null, "0.25");
        assertThat(labels(ROWS.derive(new AsLabels("name")))).containsExactly("b", "a", null, "b");
        assertThat(labels(ROWS.derive(new AsLabels("text")))).containsExactly("x y", null, "", "x y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ROWS.derive(new AsLabels("time")))
                .withMessage("column 'time' must hold labels or numbers, but holds datetime values");
    }

    private static String[] labels(Object column) {
        CategoricalColumn labels = (CategoricalColumn) column;
        String[] values = new String[labels.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = labels.get(row);
        }
        return values;
    }
}
