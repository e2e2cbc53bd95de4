package io.github.driftlib.duckdb;

import io.github.driftlib.data.ColumnKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** JSON: objects, one after the other or in one array. */
record JsonFormat() implements TextFormat {

    @Override
    public TextRows open(Path file) throws IOException {
        return new JsonRows(file);
    }

    @Override
    public ValueRules rules() {
        return new ValueRules(Set.of(), Optional.empty(), Optional.empty(), List.of());
    }

    @Override
    public Map<String, ColumnKind> kinds() {
        return Map.of();
    }
}
