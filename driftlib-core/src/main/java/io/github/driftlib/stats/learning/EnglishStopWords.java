package io.github.driftlib.stats.learning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** English words that say little: the list of the Glasgow Information Retrieval Group, as scikit-learn has it. */
final class EnglishStopWords {

    static final Set<String> ALL = read();

    private EnglishStopWords() {}

    private static Set<String> read() {
        try (InputStream stream = EnglishStopWords.class.getResourceAsStream("english-stop-words.txt")) {
            String words = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Collections.unmodifiableSet(
                    new TreeSet<>(List.of(words.strip().split("\\s+"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
