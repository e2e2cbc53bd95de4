package io.github.driftlib.preset.family;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.github.driftlib.family.Family;
import io.github.driftlib.preset.TextEvals;
import io.github.driftlib.text.TextDescriptor;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** What can be said of a text. */
public final class TextFamily implements Family {

    /** For what loads services. */
    public TextFamily() {}

    @Override
    public String name() {
        return "text";
    }

    @Override
    public InputStream texts() {
        return TextFamily.class.getResourceAsStream("text.properties");
    }

    @Override
    public List<Family.PresetType> presets() {
        return List.of(Family.PresetType.of(TextEvals.class));
    }

    /** The descriptors. */
    @Override
    public List<Class<?>> parts() {
        JsonSubTypes descriptors = TextDescriptor.class.getAnnotation(JsonSubTypes.class);
        return Stream.of(descriptors.value())
                .<Class<?>>map(JsonSubTypes.Type::value)
                .toList();
    }
}
