package io.github.driftlib.segment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.github.driftlib.family.TestJson;
import io.github.driftlib.test.MetricTest;
import java.io.IOException;

/** Reads what {@link TestWriter} wrote. */
final class TestReader extends JsonDeserializer<MetricTest> {

    @Override
    public MetricTest deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return TestJson.read(context.readTree(parser).toString());
    }
}
