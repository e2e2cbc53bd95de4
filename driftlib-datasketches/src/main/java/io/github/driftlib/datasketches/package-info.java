/**
 * Sketches of Apache DataSketches as columns of a profile, with the errors that they state: so tables whose rows may
 * not move are judged by the sketches of them that Spark, Druid, Hive or PostgreSQL has stored.
 *
 * <p>{@link io.github.driftlib.datasketches.NumberSketch} is a column of numbers,
 * {@link io.github.driftlib.datasketches.FrequentLabels} one of labels, and
 * {@link io.github.driftlib.datasketches.DistinctValues} how many different values there are. Each is made of bytes or
 * of an object of the library, has a union with others of its kind, and gives a summary for
 * {@link io.github.driftlib.summary.profile.SummarizedRows}.
 *
 * <p>{@link io.github.driftlib.datasketches.SketchText} makes bytes of text: of base64, hexadecimal digits, or a
 * {@code BLOB} as DuckDB writes it.
 *
 * <p>Bytes are looked through before the library reads them: damaged ones and those of another sketch are an
 * {@link java.lang.IllegalArgumentException}, and take no more memory than a few times their own.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.datasketches;

import org.jspecify.annotations.NullMarked;
