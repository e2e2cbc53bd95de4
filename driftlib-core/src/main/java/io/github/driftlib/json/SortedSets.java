package io.github.driftlib.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Writes a set in the text order of its elements, so that equal sets are written alike. */
final class SortedSets extends StdSerializer<Set<?>> {

    private static final long serialVersionUID = 1L;

    SortedSets() {
        super(Set.class, false);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Set<?> set) {
        return set.isEmpty();
    }

    @Override
    public void serialize(Set<?> set, JsonGenerator json, SerializerProvider provider) throws IOException {
        ObjectMapper mapper = (ObjectMapper) json.getCodec();
        List<JsonNode> elements = set.stream()
                .<JsonNode>map(mapper::valueToTree)
                .sorted(Comparator.comparing(JsonNode::toString))
                .toList();
        json.writeStartArray();
        for (JsonNode element : elements) {
            json.writeTree(element);
        }
        json.writeEndArray();
    }
}
