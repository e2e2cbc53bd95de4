package io.github.driftlib.html.view;

import io.github.driftlib.html.block.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A table of the same numbers of current and of the reference. */
public final class PairedTable {

    private PairedTable() {}

    /**
     * A row for each name that has a value, in the order of the first appearance; without a reference there is no
     * column for it.
     */
    public static Table of(String title, Map<String, ?> current, Map<String, ?> reference) {
        Objects.requireNonNull(title, "title must be given, but was null");
        Objects.requireNonNull(current, "current must be given, but was null");
        Objects.requireNonNull(reference, "reference must be given, but was null");
        Set<String> names = new LinkedHashSet<>(current.keySet());
        names.addAll(reference.keySet());
        names.removeIf(name -> current.get(name) == null && reference.get(name) == null);
        List<List<Object>> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(
                    reference.isEmpty()
                            ? Arrays.asList(name, current.get(name))
                            : Arrays.asList(name, reference.get(name), current.get(name)));
        }
        return new Table(
                title, reference.isEmpty() ? List.of("", "current") : List.of("", "reference", "current"), rows);
    }
}
