package io.github.driftlib.user;

import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.fixture.MedianAtLeast;
import java.util.List;

/** What a user adds on the class path, found by its name in a file. */
public final class OwnFamily implements Family {

    @Override
    public String name() {
        return "own";
    }

    @Override
    public List<TestType> tests() {
        return List.of(TestType.of(MedianAtLeast.class));
    }

    @Override
    public List<Family.NamedPart<?>> namedParts() {
        return List.of(new Family.NamedPart<>(StatTest.class, "median_shift", new MedianShift()));
    }

    @Override
    public List<Class<?>> parts() {
        return List.of(OwnTextDescriptorTest.Shouting.class, OwnTextDescriptorTest.Asking.class);
    }
}
