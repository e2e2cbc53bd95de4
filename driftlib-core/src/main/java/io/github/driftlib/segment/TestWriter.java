package io.github.driftlib.segment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.github.driftlib.test.MetricTest;
import java.io.IOException;

/** Writes a test that is the parameter of another one: its name and its own parameters. */
final class TestWriter extends JsonSerializer<MetricTest> {

    @Override
    public void serialize(MetricTest test, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeStringField("test", test.name());
        provider.defaultSerializeField("parameters", test, json);
        json.writeEndObject();
    }
}
