package io.github.driftlib.text;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.TextColumn;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The texts of a column of texts or labels; null where missing. */
final class Texts {

    private final int size;
    private final IntFunction<@Nullable String> texts;

    private Texts(int size, IntFunction<@Nullable String> texts) {
        this.size = size;
        this.texts = texts;
    }

    static Texts of(Dataset rows, String name) {
        Column column = rows.column(name);
        if (column instanceof TextColumn text) {
            return new Texts(column.size(), text::get);
        }
        if (column instanceof CategoricalColumn labels) {
            return new Texts(column.size(), labels::get);
        }
        throw new IllegalArgumentException("column '" + name + "' must hold texts or labels, but holds "
                + column.kind().label() + " values");
    }

    int size() {
        return size;
    }

    @Nullable
    String get(int row) {
        return texts.apply(row);
    }

    Column flags(Predicate<String> isTrue) {
        BooleanColumn flags = new BooleanColumn();
        for (int row = 0; row < size; row++) {
            String text = get(row);
            flags.add(text == null ? null : isTrue.test(text));
        }
        return flags.build();
    }
}
