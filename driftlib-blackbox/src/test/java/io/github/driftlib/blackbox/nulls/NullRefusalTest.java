package io.github.driftlib.blackbox.nulls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Null is refused where it comes in: by every static method and every method of a builder, of all modules. */
class NullRefusalTest {

    /** Parameters whose documentation says that null is a missing value, or a side that is not there. */
    private static final Set<String> MAY_BE_NULL = Set.of(
            "CategoricalColumn.Builder.add label",
            "DriftOptions.Builder.adjustment adjustment",
            "TestPresets.dataDrift options",
            "SinkException.unavailable cause",
            "ModelLoss.of column",
            "ModelLoss.ofReference column",
            "TextColumn.Builder.add value",
            "WholeNumbers.isBeyond value",
            "DatetimeColumn.Builder.add instant",
            "TextDescriptors.chosenOrStandard chosen",
            "DefinedColumns.inputs named",
            "DefinedColumns.inputs apart",
            "DecisionRule.of probasThreshold",
            "DecisionRule.of k",
            "PositiveAtThreshold.checked probasThreshold",
            "Sides.of reference",
            "StatTests.checked test",
            "Summarizers.needed summarizers",
            "ValueResult.of column",
            "PairedPlots.bars current",
            "PairedPlots.bars reference",
            "PairedPlots.lines current",
            "PairedPlots.lines reference",
            "PairedPlots.numbers side",
            "Pictures.of first",
            "Pictures.of second",
            "Pictures.of sides",
            "Pictures.of current",
            "Pictures.of reference",
            "InteractionPictures.of sides",
            "InteractionPictures.of current",
            "InteractionPictures.of reference");

    /** What a family is handed when a test is read: no user makes one. */
    private static final Set<String> HANDED_OVER =
            Set.of("TestType.Parameters.orElse name", "TestType.Parameters.orElse value");

    private final List<Class<?>> classes = Doors.classes();
    private final Samples samples = new Samples(classes);

    @Test
    void everyDoorRefusesNullAndNamesTheParameter() throws IllegalAccessException {
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        for (Class<?> type : classes) {
            for (Method method : Doors.of(type)) {
                for (int i = 0; i < method.getParameterCount(); i++) {
                    if (isHeldToIt(method, i)) {
                        calls++;
                        wrong(type, method, i).map(what -> method + ": " + what).ifPresent(wrong::add);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(calls).isGreaterThan(450);
    }

    private static boolean isHeldToIt(Method method, int at) {
        return !method.getParameterTypes()[at].isPrimitive()
                && !MAY_BE_NULL.contains(name(method, at))
                && !HANDED_OVER.contains(name(method, at))
                && Arrays.stream(method.getParameterTypes()).allMatch(NullRefusalTest::canBeHad);
    }

    /** Whether a user can have a value of it: what the library does not export cannot be named. */
    private static boolean canBeHad(Class<?> type) {
        return type.isPrimitive()
                || type.isArray()
                || type.getModule().isExported(type.getPackageName(), NullRefusalTest.class.getModule());
    }

    private static String name(Method method, int at) {
        return method.getDeclaringClass()
                        .getCanonicalName()
                        .substring(method.getDeclaringClass().getPackageName().length() + 1)
                + "." + method.getName() + " " + method.getParameters()[at].getName();
    }

    private Optional<String> wrong(Class<?> type, Method method, int at) throws IllegalAccessException {
        Object[] arguments = new Object[method.getParameterCount()];
        Object self = null;
        try {
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = i == at ? null : samples.of(method.getGenericParameterTypes()[i]);
            }
            if (!Modifier.isStatic(method.getModifiers())) {
                self = samples.of(type);
            }
        } catch (ReflectiveOperationException e) {
            return Optional.of("cannot be tried: " + e.getMessage());
        }
        String name = method.getParameters()[at].getName();
        String wanted = name + " must be given, but was null";
        Optional<Throwable> thrown = Samples.thrown(method, self, arguments);
        if (thrown.isEmpty()) {
            return Optional.of("took null for " + name);
        }
        return thrown.get() instanceof NullPointerException refusal && wanted.equals(refusal.getMessage())
                ? Optional.empty()
                : Optional.of("refused null for " + name + " by " + thrown.get());
    }
}
