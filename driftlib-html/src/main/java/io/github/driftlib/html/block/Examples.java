package io.github.driftlib.html.block;

/**
 * Rows of the data themselves, such as whole texts, rather than aggregates. A page has them only where they are asked
 * for ({@link io.github.driftlib.html.HtmlReport#withExamples}), and counts them in its last line.
 *
 * @param table the rows
 */
public record Examples(Table table) implements Block {}
