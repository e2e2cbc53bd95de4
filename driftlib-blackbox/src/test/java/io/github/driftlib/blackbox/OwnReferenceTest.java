package io.github.driftlib.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.family.Catalogue;
import io.github.driftlib.html.reference.Example;
import io.github.driftlib.html.reference.ReferencePages;
import io.github.driftlib.report.RunData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The reference of a user's own family is written as that of the library. */
class OwnReferenceTest {

    private static final Path FOLDER = Path.of("docs", "reference");
    private static final Map<String, Object> VALUES = Map.of(
            "LabelCount", new LabelCount("zone"),
            "EnoughRows", new EnoughRows(2),
            "FewLabels", FewLabels.of("zone"));

    @Test
    void thePagesAreThoseOfNow() throws Exception {
        Dataset trips =
                Dataset.builder().categorical("zone", "a", "b", "a", "c").build();
        RunData data = RunData.of(trips).withReference(trips);
        Map<String, String> texts = ReferencePages.of(
                        Catalogue.of(List.of(new LabelFamily())), entry -> Example.of(VALUES.get(entry.name()), data))
                .withoutPictures()
                .texts();
        Map<String, String> written = new TreeMap<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = FOLDER.resolve(text.getKey());
            if (Boolean.getBoolean("docs.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.getValue());
            }
            written.put(text.getKey(), Files.readString(file));
        }
        assertThat(texts)
                .as("stale pages: -Ddocs.update=true writes them, and then they are to be read again")
                .containsKeys("README.md", "metrics/LabelCount.md", "tests/EnoughRows.md", "tests/FewLabels.md")
                .isEqualTo(written);
    }
}
