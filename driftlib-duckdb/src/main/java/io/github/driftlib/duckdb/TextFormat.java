package io.github.driftlib.duckdb;

import io.github.driftlib.data.ColumnKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A form of files in which values are text, so that what a column holds is found out by reading all of it. */
sealed interface TextFormat permits CsvText, JsonFormat {

    /** The rows of one file. */
    TextRows open(Path file) throws IOException;

    /** How texts become values. */
    ValueRules rules();

    /** The kinds that the caller states. */
    Map<String, ColumnKind> kinds();
}
