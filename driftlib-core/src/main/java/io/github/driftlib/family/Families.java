package io.github.driftlib.family;

import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.json.NearestName;
import io.github.driftlib.metric.MetricType;
import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The families that were found, and what they bring, by name. */
public final class Families {

    private static final Map<ClassLoader, SoftReference<Families>> FOUND = new WeakHashMap<>();

    private final List<Family> families;
    /** Made at the first question: a process that writes findings only has no use for it. */
    private @Nullable Contents contents;

    private record Contents(
            Map<String, MetricType<?>> metrics,
            Map<String, TestType> tests,
            Map<String, Family.PresetType> presets,
            Map<String, Family.PresetType> testPresets,
            List<Family.NamedPart<?>> namedParts,
            List<Class<?>> parts) {}

    private Families(List<Family> families) {
        this.families = List.copyOf(families);
        byName("families", Family::name, family -> List.of(family));
    }

    private synchronized Contents contents() {
        Contents known = contents;
        if (known == null) {
            known = new Contents(
                    byName("metrics", MetricType::name, Family::metrics),
                    byName("tests", TestType::name, Family::tests),
                    byName("presets of metrics", Family.PresetType::name, Family::presets),
                    byName("presets of tests", Family.PresetType::name, Family::testPresets),
                    families.stream()
                            .<Family.NamedPart<?>>flatMap(family -> family.namedParts().stream())
                            .toList(),
                    families.stream().flatMap(family -> family.parts().stream()).toList());
            byName("parts", part -> part.kind().getSimpleName() + " " + part.name(), Family::namedParts);
            byName("parts", Class::getSimpleName, Family::parts);
            contents = known;
        }
        return known;
    }

    /**
     * The given families.
     *
     * @throws IllegalArgumentException if two of them give different things the same name
     */
    public static Families of(List<Family> families) {
        Objects.requireNonNull(families, "families must be given, but was null");
        Families checked = new Families(families);
        checked.contents();
        return checked;
    }

    /**
     * The families that are declared as services, those of the library among them: what the class loader of the current
     * thread finds, and the one of the library. They are looked for once a class loader. That two of them give
     * different things the same name is an {@link IllegalArgumentException} at the first question for what has a name.
     *
     * @throws IllegalArgumentException if two of them have the same name
     * @throws IllegalStateException if one cannot be loaded
     */
    public static Families found() {
        ClassLoader ofLibrary = Families.class.getClassLoader();
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = knowsThisLibrary(ofThread) ? ofThread : ofLibrary;
        synchronized (FOUND) {
            SoftReference<Families> known = FOUND.get(loader);
            Families families = known == null ? null : known.get();
            if (families == null) {
                families = load(List.of(ofLibrary, loader));
                FOUND.put(loader, new SoftReference<>(families));
            }
            return families;
        }
    }

    /** Whether it finds this library and not a copy of it, whose families are others. */
    private static boolean knowsThisLibrary(ClassLoader loader) {
        try {
            return loader != null && Class.forName(Family.class.getName(), false, loader) == Family.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Families load(List<ClassLoader> loaders) {
        Map<Class<?>, Family> byClass = new LinkedHashMap<>();
        try {
            for (ClassLoader loader : loaders) {
                ServiceLoader.load(Family.class, loader).stream()
                        .forEach(provider -> byClass.computeIfAbsent(provider.type(), it -> provider.get()));
            }
        } catch (ServiceConfigurationError e) {
            throw new IllegalStateException("a family cannot be loaded: " + e.getMessage(), e);
        }
        return new Families(byClass.values().stream()
                .sorted(Comparator.comparing(Family::name))
                .toList());
    }

    /** All of them. */
    public List<Family> all() {
        return families;
    }

    /** All metrics that can be read, in the text order of their names. */
    public Collection<MetricType<?>> metrics() {
        return contents().metrics.values();
    }

    /** All tests that can be read, in the text order of their names. */
    public Collection<TestType> tests() {
        return contents().tests.values();
    }

    /**
     * The metric of the given name.
     *
     * @throws IllegalArgumentException if there is none, listing those there are
     */
    public MetricType<?> metric(String name) {
        return named("metric", contents().metrics, name);
    }

    /**
     * The test of the given name.
     *
     * @throws IllegalArgumentException if there is none, listing those there are
     */
    public TestType test(String name) {
        return named("test", contents().tests, name);
    }

    /**
     * The preset of metrics of the given name.
     *
     * @throws IllegalArgumentException if there is none, listing those there are
     */
    public Family.PresetType preset(String name) {
        return named("preset", contents().presets, name);
    }

    /**
     * The preset of tests of the given name.
     *
     * @throws IllegalArgumentException if there is none, listing those there are
     */
    public Family.PresetType testPreset(String name) {
        return named("preset", contents().testPresets, name);
    }

    /** The names of all presets of metrics, in text order. */
    public Set<String> presetNames() {
        return contents().presets.keySet();
    }

    /** The names of all presets of tests, in text order. */
    public Set<String> testPresetNames() {
        return contents().testPresets.keySet();
    }

    /** How results become findings. */
    public List<FindingRule<?>> findings() {
        return families.stream()
                .<FindingRule<?>>flatMap(family -> family.findings().stream())
                .toList();
    }

    /** What parameters hold of the given kind, such as all stat tests. */
    public <T> List<T> namedParts(Class<T> kind) {
        return contents().namedParts.stream()
                .filter(part -> part.kind() == kind)
                .map(part -> kind.cast(part.value()))
                .toList();
    }

    /** The classes of what parameters hold with parameters of its own. */
    public List<Class<?>> parts() {
        return contents().parts;
    }

    private static <T> T named(String what, Map<String, T> byName, String name) {
        T found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException(what + " must be " + NearestName.oneOf(name, byName.keySet()));
        }
        return found;
    }

    private <T> Map<String, T> byName(
            String what, Function<? super T, String> name, Function<Family, List<? extends T>> list) {
        Map<String, T> byName = new TreeMap<>();
        Map<String, Family> owners = new TreeMap<>();
        for (Family family : families) {
            for (T one : list.apply(family)) {
                Family other = owners.putIfAbsent(name.apply(one), family);
                if (other != null) {
                    throw new IllegalArgumentException("names of " + what + " must be distinct, but '" + name.apply(one)
                            + "' is there twice: in " + named(other) + " and in " + named(family));
                }
                byName.put(name.apply(one), one);
            }
        }
        return Collections.unmodifiableMap(byName);
    }

    private static String named(Family family) {
        return "'" + family.name() + "' (" + family.getClass().getName() + ")";
    }
}
