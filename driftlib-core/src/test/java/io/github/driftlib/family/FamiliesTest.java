package io.github.driftlib.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.driftlib.drift.family.DriftFamily;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.quality.family.QualityFamily;
import io.github.driftlib.report.Report;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.util.Precision;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is found, by name. */
class FamiliesTest {

    /** A family that has something of another one. */
    private record Copy(String name, List<MetricType<?>> metrics, List<TestType> tests, List<Family.PresetType> presets)
            implements Family {}

    private static Copy copy(String name) {
        return new Copy(name, List.of(), List.of(), List.of());
    }

    @Test
    void theFamiliesOfTheLibraryAndTheUsersOwnAreFound() {
        Set<String> names = new TreeSet<>();
        Families.found().all().forEach(family -> names.add(family.name()));
        assertThat(names)
                .contains("drift", "quality", "regression", "classification", "ranking", "estimation")
                .contains("fairness", "segment", "comparison", "preset", "text", "own");
        assertThat(Families.found()).isSameAs(Families.found());
        assertThat(Families.found().namedParts(StatTest.class)).contains(StatTests.psi());
        assertThat(StatTests.named("median_shift").name()).isEqualTo("median_shift");
        assertThat(Families.found().preset("DataDriftPreset").preset().getSimpleName())
                .isEqualTo("DataDriftPreset");
        assertThat(Families.found().testPreset("RecsysTestPreset").preset().getSimpleName())
                .isEqualTo("RecsysTestPreset");
    }

    @Test
    void aNameThatIsThereTwiceIsAnErrorThatNamesBothFamilies() {
        Family drift = new DriftFamily();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Families.of(
                        List.of(drift, new Copy("mine", drift.metrics().subList(0, 1), List.of(), List.of()))))
                .withMessage("names of metrics must be distinct, but 'ColumnDriftMetric' is there twice: in 'drift' ("
                        + DriftFamily.class.getName() + ") and in 'mine' (" + Copy.class.getName() + ")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Families.of(
                        List.of(drift, new Copy("mine", List.of(), drift.tests().subList(0, 1), List.of()))))
                .withMessageStartingWith("names of tests must be distinct, but 'TestColumnDrift' is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Families.of(List.of(copy("a"), copy("a"))))
                .withMessageStartingWith("names of families must be distinct, but 'a' is there twice");
    }

    @Test
    void aNameThatNoFamilyHasIsAnErrorThatListsThose() {
        Families families = Families.of(List.of(new QualityFamily()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> families.metric("ColumnDriftMetric"))
                .withMessageStartingWith("metric must be one of [")
                .withMessageEndingWith("], but was 'ColumnDriftMetric'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> families.test("x"))
                .withMessageContaining("TestColumn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> families.preset("x"))
                .withMessageContaining("'x'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> families.testPreset("x"))
                .withMessageContaining("'x'");
    }

    /** A small report in a class loader of its own, which tells what it loaded. */
    @Test
    void aRunLoadsNoFamilyAndReadingDoes() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (Observed loader = Observed.of(
                SmallReport.class,
                Report.class,
                JsonMapper.class,
                JsonParser.class,
                JsonProperty.class,
                Precision.class,
                LoggerFactory.class)) {
            Thread.currentThread().setContextClassLoader(loader);
            Class<?> run = loader.loadClass(SmallReport.class.getName());
            Object snapshot = run.getMethod("run").invoke(null);
            assertThat(loader.loaded("io.github.driftlib.report.Report")).isTrue();
            assertThat(loader.loaded("io.github.driftlib.family.Families")).isFalse();
            assertThat(loader.loaded("io.github.driftlib.ranking.family.RankingFamily"))
                    .isFalse();
            run.getMethod("writeAndRead", Object.class).invoke(null, snapshot);
            assertThat(loader.loaded("io.github.driftlib.ranking.family.RankingFamily"))
                    .isTrue();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** A thread of another program part: its class loader has a copy of the library, whose families are not ours. */
    @Test
    void aClassLoaderWithACopyOfTheLibraryIsNotAsked() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (Observed copy = Observed.of(Report.class)) {
            Thread.currentThread().setContextClassLoader(copy);
            assertThat(Families.found().metric("ColumnDriftMetric").name()).isEqualTo("ColumnDriftMetric");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Loads the classes that lie where the given ones do anew. */
    private static final class Observed extends URLClassLoader {

        private Observed(URL[] urls) {
            super(urls, ClassLoader.getPlatformClassLoader());
        }

        static Observed of(Class<?>... neighbours) {
            return new Observed(Stream.of(neighbours)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                    .distinct()
                    .toArray(URL[]::new));
        }

        boolean loaded(String name) {
            return findLoadedClass(name) != null;
        }
    }
}
