package io.github.driftlib.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The texts of record components are those of Javadoc. With {@code -Ddocs.update=true} they are written anew, after the
 * mark in the file of each family.
 */
class RecordTextsTest {

    private static final boolean UPDATE = Boolean.getBoolean("docs.update");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String MARK = "# Components of records: written by the build from Javadoc.\n";
    private static final Path SHARED = RESOURCES.resolve("io/github/driftlib/family/shared.properties");
    private static final String SHARED_HEAD = "# Records of parameters and results that families share.\n\n";

    @Test
    void eachComponentIsDescribedAsInJavadoc() throws IOException {
        RecordTexts texts = new RecordTexts();
        Map<Path, Set<Class<?>>> byFile = new TreeMap<>();
        for (Family family : CatalogueTest.ofLibrary()) {
            for (Class<?> type : texts.records(family)) {
                byFile.computeIfAbsent(
                                RecordTexts.room(type).equals(RecordTexts.room(family.getClass()))
                                        ? file(family)
                                        : SHARED,
                                file -> new LinkedHashSet<>())
                        .add(type);
            }
        }
        removeWhatAnotherFamilyHas(byFile);
        for (Map.Entry<Path, Set<Class<?>>> file : byFile.entrySet()) {
            String before = Files.exists(file.getKey()) ? Files.readString(file.getKey()) : SHARED_HEAD;
            int mark = before.indexOf(MARK);
            String now = (mark < 0 ? before : before.substring(0, mark))
                    + MARK
                    + texts.lines(file.getValue()).entrySet().stream()
                            .map(line -> line.getKey() + " = " + line.getValue().replace("\\", "\\\\") + "\n")
                            .collect(Collectors.joining());
            if (UPDATE) {
                Files.writeString(file.getKey(), now);
            }
            assertThat(now)
                    .as("%s is stale; -Ddocs.update=true writes it", file.getKey())
                    .isEqualTo(before.isEmpty() || UPDATE ? Files.readString(file.getKey()) : before);
        }
    }

    /** A record of one family that another one holds is described where it belongs. */
    private static void removeWhatAnotherFamilyHas(Map<Path, Set<Class<?>>> byFile) {
        Set<String> rooms = CatalogueTest.ofLibrary().stream()
                .map(family -> RecordTexts.room(family.getClass()))
                .collect(Collectors.toSet());
        byFile.getOrDefault(SHARED, Set.of()).removeIf(type -> rooms.contains(RecordTexts.room(type)));
    }

    static Path file(Family family) {
        return RESOURCES
                .resolve(family.getClass().getPackageName().replace('.', '/'))
                .resolve(family.name() + ".properties");
    }
}
