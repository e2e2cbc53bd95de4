package io.github.driftlib.segment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.github.driftlib.metric.Metric;
import java.io.IOException;

/** Writes a metric that is the parameter of another one: its name and its own parameters. */
final class MetricWriter extends JsonSerializer<Metric<?>> {

    static final String NAME = "metric";
    static final String PARAMETERS = "parameters";

    @Override
    public void serialize(Metric<?> metric, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeStringField(NAME, metric.name());
        provider.defaultSerializeField(PARAMETERS, metric, json);
        json.writeEndObject();
    }
}
