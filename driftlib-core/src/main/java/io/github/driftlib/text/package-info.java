/**
 * Texts, row by row: the descriptors that turn a text into a number or a label, and the matching of patterns and words
 * they are made of. A descriptor is a function from a row to the value of a new column.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.text;

import org.jspecify.annotations.NullMarked;
