package io.github.driftlib.data;

/**
 * A column computed from the rows of a data set: an error, a label made of probabilities, the length of a text.
 *
 * <p>A derived column is a value, a record of its parameters: equal ones are computed once for each data set and kept
 * with it. Its name is {@code toString}, which a record has by itself.
 */
public interface DerivedColumn extends Derivation<Dataset, Column> {

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
        public String toString() {
            return name;
        }
    }
}
