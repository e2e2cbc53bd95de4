package io.github.driftlib.text;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.json.Json;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The descriptors against Evidently's, row by row, each read from the JSON it is written as. */
class TextDescriptorFixtureTest {

    record Case(TextDescriptor descriptor, Dataset rows, double[] expected) {
        @Override
        public String toString() {
            return descriptor.toString();
        }
    }

    static Stream<Case> describes() {
        return Fixtures.list("text_descriptors.json", "groups").stream().flatMap(group -> {
            Dataset.Builder rows = Dataset.builder().text("text", texts(group.get("text")));
            if (group.has("other")) {
                rows.text("other", texts(group.get("other")));
            }
            Dataset dataset = rows.build();
            return StreamSupport.stream(group.get("cases").spliterator(), false)
                    .map(entry -> new Case(
                            descriptor(entry.get("descriptor")), dataset, Fixtures.numbers(entry.get("values"))));
        });
    }

    private static String[] texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    private static TextDescriptor descriptor(JsonNode json) {
        ObjectNode complete = json.deepCopy();
        complete.put("column", "text");
        if (json.get("descriptor").asText().matches(".*(Item|Exact|Word|Json)(No)?Match")) {
            complete.put("with_column", "other");
        }
        return Json.value(complete, TextDescriptor.class);
    }

    @ParameterizedTest
    @MethodSource
    void describes(Case example) {
        Column values = example.descriptor.apply(example.rows);
        assertThat(values.kind()).isEqualTo(example.descriptor.kind());
        for (int row = 0; row < example.expected.length; row++) {
            String text = example.rows.text("text").get(row);
            if (values instanceof NumericalColumn numbers) {
                assertClose(text, numbers.get(row), example.expected[row]);
            } else {
                assertThat(values.value(row)).as(text).isEqualTo(example.expected[row] == 1 ? "true" : "false");
            }
        }
        assertThat(Json.value(Json.tree(example.descriptor), TextDescriptor.class))
                .isEqualTo(example.descriptor);
    }
}
