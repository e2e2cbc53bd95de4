package io.github.driftlib.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.github.driftlib.drift.stattest.ScoreType;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.family.CatalogueEntry.Kind;
import io.github.driftlib.metric.MetricType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the catalogue says is complete; what it does not say yet is listed, so that the list can only shrink. */
class CatalogueTest {

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private static List<Family> ofLibrary() {
        return Families.found().all().stream()
                .filter(family -> !family.name().equals("own"))
                .toList();
    }

    @Test
    void whatIsNotWrittenYetIsListed() throws IOException {
        Catalogue catalogue = Catalogue.of(ofLibrary());
        Set<String> missing = new TreeSet<>();
        for (Family family : ofLibrary()) {
            for (Kind kind : Kind.values()) {
                long without = Catalogue.names(family, kind).stream()
                        .filter(name -> catalogue.entry(kind, name).isEmpty())
                        .count();
                if (without > 0) {
                    missing.add(family.name() + " " + kind + " " + without);
                }
            }
        }
        try (InputStream listed = CatalogueTest.class.getResourceAsStream("catalogue-missing.txt")) {
            assertThat(missing)
                    .containsExactlyInAnyOrderElementsOf(new String(listed.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    @Test
    void eachEntryIsComplete() {
        List<CatalogueEntry> entries = Catalogue.of(ofLibrary()).entries();
        assertThat(entries).hasSizeGreaterThan(20);
        for (CatalogueEntry entry : entries) {
            assertThat(List.of(entry.title(), entry.measures(), entry.formula(), entry.range(), entry.unit()))
                    .as(entry.name())
                    .noneMatch(String::isBlank);
            assertThat(entry.measures()).as(entry.name()).endsWith(".");
            assertThat(entry.worse()).as(entry.name()).isIn("higher", "lower", "neither");
            assertThat(entry.sources()).as(entry.name()).isNotEmpty();
        }
    }

    @Test
    void eachFieldOfAResultIsDescribed() {
        int described = 0;
        for (CatalogueEntry entry : Catalogue.of(ofLibrary()).entries()) {
            if (entry.kind() == Kind.METRIC) {
                MetricType<?> type = Families.found().metric(entry.name());
                assertThat(entry.fields().keySet())
                        .as(entry.name())
                        .isEqualTo(Arrays.stream(type.result().getRecordComponents())
                                .map(RecordComponent::getName)
                                .map(SNAKE::translate)
                                .collect(Collectors.toSet()));
                described++;
            }
        }
        assertThat(described).isPositive();
    }

    /** Which direction is worse, and the range of a probability, are what the code says. */
    @Test
    void aStatTestIsSaidToBeWhatItIs() {
        Catalogue catalogue = Catalogue.of(ofLibrary());
        for (StatTest test : Families.found().namedParts(StatTest.class)) {
            catalogue.entry(Kind.PART, test.name()).ifPresent(entry -> {
                boolean probability = test.scoreType() == ScoreType.P_VALUE;
                assertThat(entry.worse()).as(test.name()).isEqualTo(probability ? "lower" : "higher");
                if (probability) {
                    assertThat(entry.range()).as(test.name()).isEqualTo("[0, 1]");
                }
            });
        }
    }

    /** A name that is written wrong in a file would leave something without words, and say nothing. */
    @Test
    void eachKeyIsThatOfSomething() {
        Set<String> known = Set.of("title", "measures", "formula", "range", "worse", "unit", "sources");
        List<String> wrong = new ArrayList<>();
        for (Family family : ofLibrary()) {
            Set<String> prefixes = new TreeSet<>();
            for (Kind kind : Kind.values()) {
                Catalogue.names(family, kind).forEach(name -> prefixes.add(Catalogue.prefix(kind, name)));
            }
            for (Map.Entry<String, String> text : Catalogue.texts(family).entrySet()) {
                boolean said = prefixes.stream()
                        .filter(text.getKey()::startsWith)
                        .map(prefix -> text.getKey().substring(prefix.length()))
                        .anyMatch(rest -> known.contains(rest) || rest.startsWith("field."));
                if (!said) {
                    wrong.add(text.getKey());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A family that is nothing but a name and words. */
    private record Worded(String name, String words) implements Family {
        @Override
        public List<Class<?>> parts() {
            return List.of(String.class);
        }

        @Override
        public InputStream texts() {
            return words == null ? null : new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void wordsAreReadAsTheyAreWritten() {
        Worded family = new Worded(
                "words", "part.String.title = Grün\npart.String.sources = one | two\npart.String.field.x_y = an x");
        CatalogueEntry entry =
                Catalogue.of(List.of(family)).entry(Kind.PART, "String").orElseThrow();
        assertThat(entry.title()).isEqualTo("Grün");
        assertThat(entry.sources()).containsExactly("one", "two");
        assertThat(entry.fields()).isEqualTo(Map.of("x_y", "an x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(List.of(new Worded("none", null))))
                .withMessage("texts of the family 'none' must be there, but its file is not found");
    }
}
