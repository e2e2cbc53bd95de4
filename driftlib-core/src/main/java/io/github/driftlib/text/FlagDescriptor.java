package io.github.driftlib.text;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import java.util.Optional;
import java.util.Set;

/** A {@link TextDescriptor} that says of each text whether something is true. */
public interface FlagDescriptor extends TextDescriptor {

    /** Whether it is true. */
    boolean describe(String text);

    @Override
    default Optional<Set<String>> reads() {
        return Optional.of(Set.of(column()));
    }

    @Override
    default ColumnKind kind() {
        return ColumnKind.CATEGORICAL;
    }

    /**
     * The label {@code true} or {@code false} for each text, missing where the text is.
     *
     * @throws IllegalArgumentException if the column is not there, or holds neither texts nor labels
     */
    @Override
    default Column apply(Dataset rows) {
        return Texts.of(rows, column()).flags(this::describe);
    }
}
