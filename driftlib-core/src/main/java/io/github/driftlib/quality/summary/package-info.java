/**
 * What a column and a data set are like: their characteristics at a glance.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.quality.summary;

import org.jspecify.annotations.NullMarked;
