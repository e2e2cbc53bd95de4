package io.github.driftlib.text;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import java.util.Optional;
import java.util.Set;

/** A {@link TextDescriptor} that says a number of each text. */
public interface NumberDescriptor extends TextDescriptor {

    /** The number, NaN where there is none. */
    double describe(String text);

    @Override
    default Optional<Set<String>> reads() {
        return Optional.of(Set.of(column()));
    }

    @Override
    default ColumnKind kind() {
        return ColumnKind.NUMERICAL;
    }

    /**
     * The number of each text, missing where the text is.
     *
     * @throws IllegalArgumentException if the column is not there, or holds neither texts nor labels
     */
    @Override
    default Column apply(Dataset rows) {
        Texts texts = Texts.of(rows, column());
        NumericalColumn.Builder numbers = NumericalColumn.builder();
        for (int row = 0; row < texts.size(); row++) {
            Stop.check();
            String text = texts.get(row);
            numbers.add(text == null ? Double.NaN : describe(text));
        }
        return numbers.build();
    }
}
