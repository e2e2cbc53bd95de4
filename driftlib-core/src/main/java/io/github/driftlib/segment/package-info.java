/**
 * Metrics and tests by segments of the rows.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.segment;

import org.jspecify.annotations.NullMarked;
