/**
 * Runs over files that are larger than the heap: each main class prints JSON objects, one a line.
 *
 * <p>{@link io.github.driftlib.benchmarks.scale.MakeFile} makes the files,
 * {@link io.github.driftlib.benchmarks.scale.DuckDbAggregate} is what the runs are compared with.
 */
package io.github.driftlib.benchmarks.scale;
