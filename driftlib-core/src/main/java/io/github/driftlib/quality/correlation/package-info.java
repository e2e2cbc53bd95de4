/**
 * How columns depend on each other.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.quality.correlation;

import org.jspecify.annotations.NullMarked;
