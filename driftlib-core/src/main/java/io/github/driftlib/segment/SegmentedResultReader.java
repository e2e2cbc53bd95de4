package io.github.driftlib.segment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.family.Families;
import io.github.driftlib.metric.MetricResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the result of a metric by segments; the name of the metric tells the type of the results in it. */
final class SegmentedResultReader extends JsonDeserializer<SegmentedMetric.Result<?>> {

    @Override
    public SegmentedMetric.Result<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode json = context.readTree(parser);
        JavaType outcome = context.getTypeFactory()
                .constructParametricType(
                        SegmentedMetric.Outcome.class,
                        Families.found().metric(json.path("metric").asText()).result());
        List<SegmentedMetric.Outcome<MetricResult>> segments = new ArrayList<>();
        for (JsonNode segment : json.path("segments")) {
            segments.add(context.readTreeAsValue(segment, outcome));
        }
        return new SegmentedMetric.Result<>(
                json.path("metric").asText(),
                json.path("column_name").asText(),
                json.path("smallest_size").asInt(),
                context.readTreeAsValue(json.path("overall"), outcome),
                segments);
    }
}
