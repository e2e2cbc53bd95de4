/** Metrics and tests by segments of the rows. */
@NullMarked
package io.github.driftlib.segment;

import org.jspecify.annotations.NullMarked;
