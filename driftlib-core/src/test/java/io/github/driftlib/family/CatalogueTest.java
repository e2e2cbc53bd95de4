package io.github.driftlib.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Metrics;
import io.github.driftlib.classification.ClassificationMeasure;
import io.github.driftlib.classification.ClassificationTest;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.family.Catalogue.Entry.Kind;
import io.github.driftlib.metric.Metric;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The catalogue has complete words for everything that a family brings. */
class CatalogueTest {

    /** Those of the library: the tests have one of their own. */
    static List<Family> ofLibrary() {
        return Families.found().all().stream()
                .filter(family -> !family.name().equals("own"))
                .toList();
    }

    @Test
    void everythingHasAnEntry() {
        Catalogue catalogue = Catalogue.of(ofLibrary());
        Set<String> missing = new TreeSet<>();
        for (Family family : ofLibrary()) {
            for (Kind kind : Kind.values()) {
                Catalogue.names(family, kind).stream()
                        .filter(name -> catalogue.entry(kind, name).isEmpty())
                        .forEach(name -> missing.add(Catalogue.prefix(kind, name) + "title"));
            }
        }
        assertThat(missing)
                .as("words in the file that Family.texts() reads, src/main/resources/.../<family>.properties")
                .isEmpty();
    }

    @Test
    void eachEntryIsComplete() {
        List<Catalogue.Entry> entries = Catalogue.of(ofLibrary()).entries();
        assertThat(entries).hasSizeGreaterThan(250);
        for (Catalogue.Entry entry : entries) {
            String name = Catalogue.prefix(entry.kind(), entry.name());
            assertThat(Map.of(
                            "title", entry.title(),
                            "measures", entry.measures(),
                            "formula", entry.formula(),
                            "range", entry.range(),
                            "unit", entry.unit(),
                            "evidently", entry.evidently(),
                            "java", entry.java()))
                    .as(name)
                    .noneSatisfy((key, text) -> assertThat(text).isBlank());
            assertThat(entry.measures()).as(name).endsWith(".");
            assertThat(entry.worse()).as(name).isIn("higher", "lower", "neither");
            assertThat(entry.sources()).as(name).isNotEmpty().noneMatch(String::isBlank);
            assertThat(entry.condition().isBlank()).as(name + "condition").isEqualTo(entry.kind() != Kind.TEST);
        }
    }

    /** Each component of parameters and results, of the records that they hold too, has a meaning. */
    @Test
    void eachComponentIsDescribed() {
        Catalogue catalogue = Catalogue.of(ofLibrary());
        RecordTexts texts = new RecordTexts();
        List<String> without = new ArrayList<>();
        for (Family family : ofLibrary()) {
            for (Class<?> type : texts.records(family)) {
                catalogue.components(family.name(), type).stream()
                        .filter(component -> component.meaning().isBlank())
                        .forEach(component -> without.add(family.name() + " " + type + " " + component.name()));
            }
        }
        assertThat(without).as("-Ddocs.update=true writes them from Javadoc").isEmpty();
    }

    /** Which direction is worse, and the range of a probability, are what the code says. */
    @Test
    void aStatTestIsSaidToBeWhatItIs() {
        Catalogue catalogue = Catalogue.of(ofLibrary());
        for (StatTest test : StatTests.all()) {
            Catalogue.Entry entry = catalogue.entry(Kind.PART, test.name()).orElseThrow();
            boolean probability = test.scoreType() == Score.Type.P_VALUE;
            assertThat(entry.worse()).as(test.name()).isEqualTo(probability ? "lower" : "higher");
            if (probability) {
                assertThat(entry.range()).as(test.name()).isEqualTo("[0, 1]");
            }
        }
    }

    /** Which direction is worse is what the code says of the values of a classification. */
    @Test
    void aMeasureIsWorseInTheDirectionOfTheCode() {
        Catalogue catalogue = Catalogue.of(ofLibrary());
        for (ClassificationMeasure measure : ClassificationMeasure.values()) {
            String test = ClassificationTest.of(measure).name();
            assertThat(catalogue.entry(Kind.TEST, test).orElseThrow().worse())
                    .as(test)
                    .isEqualTo(measure.higherIsBetter() ? "lower" : "higher");
        }
    }

    /** A name that is written wrong in a file would leave something without words, and say nothing. */
    @Test
    void eachKeyIsThatOfSomething() {
        Set<String> known = Set.of(
                "title", "measures", "formula", "range", "worse", "unit", "condition", "evidently", "java", "sources");
        List<String> wrong = new ArrayList<>();
        for (Family family : ofLibrary()) {
            Set<String> keys = new TreeSet<>();
            for (Kind kind : Kind.values()) {
                for (String name : Catalogue.names(family, kind)) {
                    known.forEach(key -> keys.add(Catalogue.prefix(kind, name) + key));
                }
            }
            Catalogue.texts(family).keySet().stream()
                    .filter(key -> !key.startsWith("record.") && !keys.contains(key))
                    .forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aTitleHasTheParametersThatAreSet() {
        Catalogue catalogue = Catalogue.of(ofLibrary());
        assertThat(title(catalogue, Metrics.ndcg(10))).isEqualTo("NDCG at 10");
        assertThat(title(catalogue, Metrics.columnDrift("fare"))).isEqualTo("Drift of fare");
        assertThat(title(catalogue, Metrics.categoryCount("payment", "card", "cash")))
                .isEqualTo("card, cash in payment");
        assertThat(title(catalogue, Metrics.columnDrift("a$1{b}"))).isEqualTo("Drift of a$1{b}");
        assertThat(title(catalogue, Metrics.customValue("  ", context -> 1))).isEqualTo("CustomValueMetric");
    }

    private static String title(Catalogue catalogue, Metric<?> metric) {
        return catalogue.entry(Kind.METRIC, metric.name()).orElseThrow().titleOf(metric);
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
                "words",
                "part.String.title = Grün\npart.String.sources = one | two\nrecord.CatalogueTest.Worded.words = some");
        Catalogue catalogue = Catalogue.of(List.of(family));
        Catalogue.Entry entry = catalogue.entry(Kind.PART, "String").orElseThrow();
        assertThat(entry.title()).isEqualTo("Grün");
        assertThat(entry.sources()).containsExactly("one", "two");
        assertThat(catalogue.components("words", Worded.class))
                .extracting(Catalogue.Component::meaning)
                .containsExactly("", "some");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(List.of(new Worded("none", null))))
                .withMessage("texts of the family 'none' must be there, but its file is not found");
    }
}
