package io.github.driftlib.suite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2, of which JSON is a part, into {@link Node}s. Nothing but texts, numbers, lists and mappings is made.
 */
final class NodeReader {

    private static final int MOST_NODES = 100_000;
    private static final int DEEPEST = 60;

    private final String file;
    private final Problems problems;
    private int nodes;

    private NodeReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The one document of a text; empty where it has none. Problems are added to those given. */
    static Optional<Node> read(String file, String text, Problems problems) {
        NodeReader reader = new NodeReader(file, problems);
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        try {
            Composer composer = new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)));
            return composer.getSingleNode().map(node -> reader.node(node, 0));
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    reader.place(e.getProblemMark().or(e::getContextMark)),
                    "must be YAML or JSON, but: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(new Place(file, 1, 1), "must be YAML or JSON, but: " + firstLine(e.getMessage()));
        }
        return Optional.empty();
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "cannot be read" : message.lines().findFirst().orElse("");
    }

    private Place place(Optional<Mark> mark) {
        return new Place(
                file,
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1);
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node node, int depth) {
        Place place = place(node.getStartMark());
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw new YamlEngineException(
                    "it has more than " + MOST_NODES + " pieces, or lists in lists without an end");
        }
        if (node instanceof ScalarNode scalar) {
            return new Node.Scalar(place, value(scalar, place));
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> values = new ArrayList<>();
            sequence.getValue().forEach(value -> values.add(node(value, depth + 1)));
            return new Node.Sequence(place, List.copyOf(values));
        }
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            Place key = place(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                problems.add(key, "a key must be a text, but was a list or a mapping");
            } else if (fields.put(name.getValue(), new Node.Field(key, node(tuple.getValueNode(), depth + 1)))
                    != null) {
                problems.add(key, "a key must stand once, but '" + name.getValue() + "' stands twice");
            }
        }
        return new Node.Mapping(place, fields);
    }

    private @Nullable Object value(ScalarNode scalar, Place place) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        try {
            if (tag.equals(Tag.NULL)) {
                return null;
            }
            if (tag.equals(Tag.BOOL)) {
                return Boolean.valueOf(text);
            }
            if (tag.equals(Tag.INT)) {
                return integer(text);
            }
            if (tag.equals(Tag.FLOAT)) {
                return Double.valueOf(text);
            }
        } catch (NumberFormatException e) {
            problems.add(place, "a number must be finite and decimal, but was '" + text + "'");
            return Node.Scalar.BROKEN;
        }
        if (!tag.equals(Tag.STR)) {
            problems.add(place, "a value must have no tag, but has " + tag);
            return Node.Scalar.BROKEN;
        }
        return text;
    }

    private static BigInteger integer(String text) {
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16);
        }
        return text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    }
}
