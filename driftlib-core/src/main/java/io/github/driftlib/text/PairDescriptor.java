package io.github.driftlib.text;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A {@link TextDescriptor} that says of the texts in two columns whether something is true of them together. */
public interface PairDescriptor extends TextDescriptor {

    /** The second column; it must hold texts or labels. */
    String withColumn();

    /** Whether it is true. */
    boolean describe(String text, String other);

    @Override
    default Optional<Set<String>> reads() {
        return Optional.of(DerivedColumn.names(column(), List.of(withColumn())));
    }

    @Override
    default ColumnKind kind() {
        return ColumnKind.CATEGORICAL;
    }

    /**
     * The label {@code true} or {@code false} for each pair of texts, missing where one of the two is.
     *
     * @throws IllegalArgumentException if a column is not there, or holds neither texts nor labels
     */
    @Override
    default Column apply(Dataset rows) {
        Texts texts = Texts.of(rows, column());
        Texts others = Texts.of(rows, withColumn());
        BooleanColumn flags = new BooleanColumn();
        for (int row = 0; row < texts.size(); row++) {
            Stop.check();
            String text = texts.get(row);
            String other = others.get(row);
            flags.add(text == null || other == null ? null : describe(text, other));
        }
        return flags.build();
    }
}
