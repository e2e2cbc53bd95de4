package io.github.driftlib.html.block;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A piece of a page: words, a table or a picture. A picture holds aggregates; the page draws it, and offers its numbers
 * as a table to those who cannot see it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Paragraph.class, name = "words"),
    @JsonSubTypes.Type(value = Table.class, name = "table"),
    @JsonSubTypes.Type(value = Examples.class, name = "examples"),
    @JsonSubTypes.Type(value = Bins.class, name = "bins"),
    @JsonSubTypes.Type(value = Bars.class, name = "bars"),
    @JsonSubTypes.Type(value = Lines.class, name = "lines"),
    @JsonSubTypes.Type(value = Grid.class, name = "grid"),
    @JsonSubTypes.Type(value = Intervals.class, name = "intervals"),
    @JsonSubTypes.Type(value = Boxes.class, name = "boxes"),
    @JsonSubTypes.Type(value = Matrix.class, name = "matrix")
})
public sealed interface Block permits Paragraph, Table, Examples, Bins, Bars, Lines, Grid, Intervals, Boxes, Matrix {}
