package io.github.driftlib.duckdb;

import io.github.driftlib.data.ColumnKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** CSV of a format. */
record CsvText(CsvFormat format) implements TextFormat {

    /** The same with the forms of dates of another one, where this has none. */
    CsvText withDatesOf(CsvText other) {
        return format.dateFormats().isEmpty() ? new CsvText(format.withDates(other.format.dateFormats())) : this;
    }

    @Override
    public TextRows open(Path file) throws IOException {
        return CsvRows.open(file, format);
    }

    @Override
    public ValueRules rules() {
        return new ValueRules(
                format.missingWords(),
                format.decimalSeparator(),
                format.thousandsSeparator(),
                format.dateFormats().stream().map(CsvFormat::formatter).toList());
    }

    @Override
    public Map<String, ColumnKind> kinds() {
        return format.kinds();
    }
}
