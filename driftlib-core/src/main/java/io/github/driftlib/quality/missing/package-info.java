/**
 * Which values are missing, by what stands in their place.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.quality.missing;

import org.jspecify.annotations.NullMarked;
