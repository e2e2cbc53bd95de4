package io.github.driftlib.suite;

import io.github.driftlib.json.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong with a file, so that all of it is told at once. */
final class Problems {

    private final List<SuiteFileException.Problem> found = new ArrayList<>();

    void add(Place place, String message) {
        found.add(new SuiteFileException.Problem(place, message));
    }

    /** The keys of a mapping must be some. */
    void checkKeys(String what, Node.Mapping mapping, Collection<String> known) {
        mapping.fields().forEach((key, field) -> {
            if (!known.contains(key)) {
                add(field.place(), "a key of " + what + " must be " + NearestName.oneOf(key, sorted(known)));
            }
        });
    }

    static Set<String> sorted(Collection<String> names) {
        return new TreeSet<>(names);
    }

    /** A text; where it is broken, that is told already. */
    Optional<String> text(String what, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.value() instanceof String text) {
            return Optional.of(text);
        }
        if (node.isBroken()) {
            return Optional.empty();
        }
        add(node.place(), what + " must be a text, but was " + node.describe());
        return Optional.empty();
    }

    /** A list of texts. */
    List<String> texts(String what, Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.values().stream()
                    .flatMap(value -> text(what, value).stream())
                    .toList();
        }
        add(node.place(), what + " must be a list of texts, but was " + node.describe());
        return List.of();
    }

    /** One of some names. */
    Optional<String> choice(String what, Node node, Collection<String> known) {
        Optional<String> text = text(what, node);
        if (text.isPresent() && !known.contains(text.get())) {
            add(node.place(), what + " must be " + NearestName.oneOf(text.get(), sorted(known)));
            return Optional.empty();
        }
        return text;
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt((SuiteFileException.Problem problem) ->
                            problem.place().line())
                    .thenComparingInt(problem -> problem.place().column()));
            throw new SuiteFileException(found, null);
        }
    }
}
