package io.github.driftlib.stats.learning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** English words that say little: the list of the Glasgow Information Retrieval Group, as scikit-learn has it. */
final class EnglishStopWords {

    static final Set<String> ALL = read();

    private EnglishStopWords() {}

    private static Set<String> read() {
        try (InputStream stream = EnglishStopWords.class.getResourceAsStream("english-stop-words.txt")) {
            return Set.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
