/**
 * The Java sides of {@code benchmarks/peers}: each main class prints JSON objects, one a line, for what it did once.
 */
package io.github.driftlib.benchmarks.peers;
