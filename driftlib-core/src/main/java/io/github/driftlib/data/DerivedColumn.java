package io.github.driftlib.data;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A column computed from the rows of a data set: an error, a label made of probabilities, the length of a text.
 *
 * <p>A derived column is a value, a record of its parameters: equal ones are computed once for each data set and kept
 * with it. Its name is {@code toString}, which a record has by itself.
 */
public interface DerivedColumn extends Derivation<Dataset, Column>, Serializable {

    /** The names of the stored columns whose values in a row decide its value; empty where that is not said. */
    default Optional<Set<String>> reads() {
        return Optional.empty();
    }

    /** The names of a column and of others, in order. */
    static Set<String> names(String first, List<String> others) {
        Objects.requireNonNull(first, "first must be given, but was null");
        Objects.requireNonNull(others, "others must be given, but was null");
        Set<String> names = new TreeSet<>(others);
        names.add(first);
        return names;
    }

    /**
     * A column of the given name as it stands in the data set.
     *
     * @param name the name of the column
     */
    record Stored(String name) implements DerivedColumn {

        /** The column itself; an error where the data set has none of that name. */
        @Override
        public Column apply(Dataset rows) {
            return rows.column(name);
        }

        @Override
        public Optional<Set<String>> reads() {
            return Optional.of(Set.of(name));
        }

        // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Stored other && name.equals(other.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
