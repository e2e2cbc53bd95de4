/**
 * Into which bins a distance puts numbers, and those that were used.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.drift.bin;

import org.jspecify.annotations.NullMarked;
