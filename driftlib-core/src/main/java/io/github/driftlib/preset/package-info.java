/**
 * Metrics and tests that belong together, chosen by what the columns mean.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.preset;

import org.jspecify.annotations.NullMarked;
