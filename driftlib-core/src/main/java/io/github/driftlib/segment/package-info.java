/** Metrics and tests by segments of the rows. */
package io.github.driftlib.segment;
