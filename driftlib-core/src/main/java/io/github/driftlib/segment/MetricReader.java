package io.github.driftlib.segment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.family.Families;
import io.github.driftlib.metric.Metric;
import java.io.IOException;

/** Reads what {@link MetricWriter} wrote. */
final class MetricReader extends JsonDeserializer<Metric<?>> {

    @Override
    public Metric<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode json = context.readTree(parser);
        return context.readTreeAsValue(
                json.path(MetricWriter.PARAMETERS),
                Families.found().metric(json.path(MetricWriter.NAME).asText()).metric());
    }
}
