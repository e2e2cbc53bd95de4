package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.preset.RecsysPreset;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long lists of short methods, of which one is easily the copy of another. */
class FactoriesTest {

    @ParameterizedTest
    @ValueSource(classes = {Metrics.class, Tests.class, Presets.class, TestPresets.class, StatTests.class})
    void eachGivesWhatNoOtherDoes(Class<?> factories) throws Exception {
        Map<Object, String> made = new LinkedHashMap<>();
        for (Method method : factories.getMethods()) {
            if (Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0) {
                String other = made.put(method.invoke(null), method.getName());
                assertThat(other).as(method.getName()).isNull();
            }
        }
        assertThat(made).isNotEmpty();
    }

    @Test
    void statTestsHaveTheirNames() throws Exception {
        for (Method method : StatTests.class.getMethods()) {
            if (method.getReturnType() == StatTest.class && method.getParameterCount() == 0) {
                StatTest test = (StatTest) method.invoke(null);
                assertThat(StatTests.named(test.name())).as(method.getName()).isEqualTo(test);
            }
        }
    }

    @Test
    void aRelevantTargetIsThatOfAllItsMetrics() {
        assertThat(RecsysPreset.of(3).relevantFrom(4).minRelScore()).isEqualTo(4);
    }
}
