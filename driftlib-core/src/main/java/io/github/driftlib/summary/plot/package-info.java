/**
 * What pictures are drawn from: histograms by bin, values along another column or along time, the most frequent
 * categories.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.summary.plot;

import org.jspecify.annotations.NullMarked;
