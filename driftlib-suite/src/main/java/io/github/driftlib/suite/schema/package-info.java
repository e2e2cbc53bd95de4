/**
 * JSON Schemas of what the library reads and writes, made of its records, so that they are never out of date. They are
 * in the jar too, under {@code /schema/}.
 */
package io.github.driftlib.suite.schema;
