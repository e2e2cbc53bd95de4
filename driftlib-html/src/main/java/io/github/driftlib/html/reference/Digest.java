package io.github.driftlib.html.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A short name of a value that is the same for equal values, numbers compared by six digits. */
final class Digest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private Digest() {}

    static String of(Object value) {
        CRC32 sum = new CRC32();
        sum.update(rounded(JSON.valueToTree(value)).toString().getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }

    /** The same with numbers of six digits: their last bits are no part of a picture or a page. */
    static JsonNode rounded(JsonNode node) {
        if (node.isFloatingPointNumber()) {
            double number = node.doubleValue();
            return Double.isFinite(number)
                    ? JSON.getNodeFactory()
                            .numberNode(new BigDecimal(number).round(SIX_DIGITS).doubleValue())
                    : node;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(each -> copy.add(rounded(each)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), rounded(field.getValue())));
            return copy;
        }
        return node;
    }
}
