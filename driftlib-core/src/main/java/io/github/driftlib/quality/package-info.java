/**
 * Data quality: what is missing, how a column is distributed, which values it takes.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.quality;

import org.jspecify.annotations.NullMarked;
