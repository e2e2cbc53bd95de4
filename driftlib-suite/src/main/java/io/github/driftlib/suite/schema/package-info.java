/**
 * JSON Schemas of what the library reads and writes, made of its records, so that they are never out of date. They are
 * in the jar too, under {@code /schema/}.
 */
@NullMarked
package io.github.driftlib.suite.schema;

import org.jspecify.annotations.NullMarked;
