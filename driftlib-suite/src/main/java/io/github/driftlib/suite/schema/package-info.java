/**
 * JSON Schemas of what the library reads and writes, made of its records, so that they are never out of date. They are
 * in the jar too, under {@code /schema/}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.suite.schema;

import org.jspecify.annotations.NullMarked;
