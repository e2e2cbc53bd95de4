package io.github.driftlib;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.github.driftlib.annotation.Incubating;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.text.TextDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Packages import one way only: each may use those before it in the list, and families do not use each other. */
class ArchitectureTest {

    /** The root package: it has all, and nothing has it. */
    private static final String FACE = "";

    private static final List<Set<String>> ORDER = List.of(
            Set.of("annotation", "json", "concurrent", "file"),
            Set.of("data"),
            Set.of("stats"),
            Set.of("text", "sketch"),
            Set.of("summary"),
            Set.of("metric"),
            Set.of("test"),
            Set.of("finding"),
            Set.of("family"),
            Set.of("report"),
            Set.of("sink", "terminal"),
            Set.of("training"),
            Set.of("detect", "drift", "quality", "regression", "classification", "ranking", "estimation", "fairness"),
            Set.of("attribution", "outlier", "multivariate", "planning", "explain"),
            Set.of("segment", "comparison"),
            Set.of("preset"),
            Set.of("live"),
            Set.of("history"),
            Set.of("alert"),
            Set.of(FACE));

    private static final long MOST_FILES = 46;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.driftlib");

    private static String topPackage(JavaClass type) {
        String below = type.getPackageName().substring("io.github.driftlib".length());
        return below.isEmpty() ? FACE : below.split("\\.")[1];
    }

    private static int rank(String topPackage) {
        for (int rank = 0; rank < ORDER.size(); rank++) {
            if (ORDER.get(rank).contains(topPackage)) {
                return rank;
            }
        }
        throw new AssertionError("package '" + topPackage + "' has no place in the order");
    }

    private static boolean ours(JavaClass type) {
        return (type.getPackageName() + ".").startsWith("io.github.driftlib.")
                && !type.getSimpleName().equals("module-info");
    }

    @Test
    void packagesImportOneWayOnly() {
        Set<String> wrong = new TreeSet<>();
        CLASSES.stream()
                .filter(ArchitectureTest::ours)
                .forEach(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(ArchitectureTest::ours)
                        .forEach(target -> {
                            String from = topPackage(type);
                            String to = topPackage(target);
                            if (!from.equals(to) && rank(to) >= rank(from)) {
                                wrong.add(type.getName() + " uses " + target.getName());
                            }
                        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void signaturesSpeakOfNoThirdParty() {
        Set<String> foreign = new TreeSet<>();
        CLASSES.stream()
                .filter(ArchitectureTest::ours)
                .filter(type -> !topPackage(type).equals("json"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                        || unit.getModifiers().contains(JavaModifier.PROTECTED))
                .forEach(unit -> types(unit)
                        .filter(type -> !type.isPrimitive())
                        .filter(type -> !type.getPackageName().startsWith("java.")
                                && !type.getPackageName().startsWith("io.github.driftlib."))
                        .forEach(type -> foreign.add(unit.getFullName() + " has " + type.getName())));
        assertThat(foreign).isEmpty();
    }

    /** What the compiler's lint says of exports, but for annotations, which nobody needs at run time. */
    @Test
    void signaturesOfExportedPackagesSpeakOfExportedTypes() {
        Set<String> exported = exported();
        Set<String> hidden = new TreeSet<>();
        CLASSES.stream()
                .filter(ArchitectureTest::ours)
                .filter(type -> exported.contains(type.getPackageName()) && isPublic(type))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                        || unit.getModifiers().contains(JavaModifier.PROTECTED))
                .forEach(unit -> types(unit)
                        .filter(type -> type.getPackageName().startsWith("io.github.driftlib."))
                        .filter(type -> !exported.contains(type.getPackageName()))
                        .forEach(type ->
                                hidden.add(unit.getOwner().getSimpleName() + " speaks of " + type.getSimpleName())));
        // What only other packages of the module call.
        assertThat(hidden)
                .containsExactly(
                        "CategoryCounts speaks of DistinctSketch",
                        "CategoryCounts speaks of LabelSketch",
                        "Curve speaks of RankedScores",
                        "EmpiricalDistribution speaks of DistinctSketch",
                        "EmpiricalDistribution speaks of Moments",
                        "EmpiricalDistribution speaks of QuantileSketch");
    }

    @Test
    void exportedPackagesSayWhatCanBeNull() {
        assertThat(exported()).allMatch(name -> CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class));
    }

    /**
     * What is promised to users: a new metric brings itself, its result and its parts stand inside it, and all else
     * that is new is hidden. What the types are is told in docs/architecture.md.
     */
    @Test
    void publicTypesOnlyBecomeMoreByMetrics() {
        Set<String> exported = exported();
        long types = CLASSES.stream()
                .filter(type -> exported.contains(type.getPackageName()))
                .filter(type -> type.isTopLevelClass() && isPublic(type))
                .count();
        assertThat(types).isEqualTo(368);
    }

    /** What is not exported, or not promised yet, may change: the comparison with the last release leaves it out. */
    @Test
    void whatIsNotPromisedIsNotComparedWithTheLastRelease() {
        Set<String> leftOut = found("<exclude>(io[^<:]+)</exclude>", "pom.xml");
        Set<String> promised = exported();
        promised.removeIf(name -> CLASSES.getPackage(name).isAnnotatedWith(Incubating.class));
        Set<String> packages = CLASSES.stream()
                .filter(ArchitectureTest::ours)
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(packages)
                .allMatch(name -> leftOut.stream().anyMatch(each -> (name + ".").startsWith(each + "."))
                        != promised.contains(name));
    }

    private static Set<String> exported() {
        return found("exports (\\S+);", "src/main/java/module-info.java");
    }

    private static Set<String> found(String pattern, String file) {
        try {
            return found(Pattern.compile(pattern), Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }

    /** The order of what these make changes with each run of a program; a key or a file must not. */
    @Test
    void nothingIsCopiedIntoAnOrderThatChangesWithTheRun() {
        Set<String> wrong = new TreeSet<>();
        CLASSES.stream()
                .filter(ArchitectureTest::ours)
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(ArchitectureTest::makesAnUnorderedCopy)
                .forEach(call -> wrong.add(call.getDescription()));
        assertThat(wrong).isEmpty();
    }

    private static boolean makesAnUnorderedCopy(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        int arguments = call.getTarget().getRawParameterTypes().size();
        return switch (owner) {
            case "java.util.Map" ->
                name.equals("copyOf") || name.equals("ofEntries") || name.equals("of") && arguments > 2;
            case "java.util.Set" ->
                name.equals("copyOf")
                        || name.equals("of") && arguments > 1
                        || name.equals("of")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .anyMatch(JavaClass::isArray);
            case "java.util.stream.Collectors" ->
                name.startsWith("toUnmodifiableSet") || name.startsWith("toUnmodifiableMap");
            default -> false;
        };
    }

    /** A metric, a test or a preset is written into keys: what it makes of maps and sets has an order. */
    @Test
    void whatIsWrittenIntoKeysHoldsNoHashTable() {
        Set<String> wrong = new TreeSet<>();
        CLASSES.stream()
                .filter(ArchitectureTest::ours)
                .filter(type -> type.isAssignableTo(MetricPreset.class)
                        || type.isAssignableTo(TestPreset.class)
                        || type.isAssignableTo(TextDescriptor.class)
                        || type.isAssignableTo(DriftOptions.class))
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .filter(call -> call.getOrigin().isConstructor())
                .filter(call -> Set.of("java.util.HashMap", "java.util.HashSet")
                        .contains(call.getTargetOwner().getName()))
                .forEach(call -> wrong.add(call.getDescription()));
        assertThat(wrong).isEmpty();
    }

    /** Wings of a family, and other packages in packages, do not use each other in a circle either. */
    @Test
    void noPackagesFormACircle() {
        SlicesRuleDefinition.slices()
                .matching("io.github.driftlib.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void aRoomIsTakenInAtAGlance() {
        Map<String, Long> sizes = CLASSES.stream()
                .filter(ArchitectureTest::ours)
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(files -> files <= MOST_FILES);
        assertThat(sizes).isEmpty();
    }

    private static Stream<JavaClass> types(JavaCodeUnit unit) {
        Stream<JavaType> named = Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getExceptionTypes().stream().map(JavaType.class::cast))
                .flatMap(types -> types);
        return named.flatMap(type -> type.getAllInvolvedRawTypes().stream()).map(JavaClass::getBaseComponentType);
    }
}
