package io.github.driftlib.suite;

import io.github.driftlib.test.TestPreset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What a data contract asks of data, as tests: a contract in the Open Data Contract Standard, 3.0 or 3.1.
 *
 * <p>Of the schema object with the given name, these become tests:
 *
 * <ul>
 *   <li>the quality rules of its library, {@code rowCount}, {@code nullValues}, {@code missingValues},
 *       {@code invalidValues} and {@code duplicateValues}, with each {@code mustBe} operator but
 *       {@code mustNotBeBetween}, in rows or percent; a {@code severity} of {@code info} or {@code warning} makes a
 *       failure a warning;
 *   <li>{@code required} and {@code unique} of a property, and {@code minimum}, {@code maximum} and {@code pattern} of
 *       its {@code logicalTypeOptions}.
 * </ul>
 *
 * <p>Everything else that asks something of data, such as SQL, rules of other tools, types and service levels, is
 * {@linkplain #unchecked listed}.
 *
 * @param name the name of the schema object
 * @param tests the tests, each with its place
 * @param unchecked what the contract asks for and nobody checks here, with its place
 * @see <a href="https://bitol-io.github.io/open-data-contract-standard/v3.1.0/">Open Data Contract Standard</a>
 */
public record DataContract(
        String name, List<SuiteEntry<TestPreset>> tests, List<SuiteFileException.Problem> unchecked) {

    /** Checks that nothing is null, and copies the lists. */
    public DataContract {
        Objects.requireNonNull(name, "name must be given, but was null");
        tests = List.copyOf(tests);
        unchecked = List.copyOf(unchecked);
    }

    /**
     * Reads a contract that has one schema object.
     *
     * @throws IOException if the file cannot be read
     * @throws SuiteFileException if it is no such contract
     */
    public static DataContract read(Path file) throws IOException {
        Objects.requireNonNull(file, "file must be given, but was null");
        return parse(file.toString(), Files.readString(file), "");
    }

    /**
     * Reads the text of a contract.
     *
     * @param file the name of the file, for places
     * @param schema the name of the schema object; the empty string for the only one
     * @throws SuiteFileException if it is no such contract, or has no such object
     */
    public static DataContract parse(String file, String text, String schema) {
        Objects.requireNonNull(file, "file must be given, but was null");
        Objects.requireNonNull(text, "text must be given, but was null");
        Objects.requireNonNull(schema, "schema must be given, but was null");
        return ContractReader.read(file, text, schema);
    }
}
