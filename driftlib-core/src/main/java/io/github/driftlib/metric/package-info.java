/**
 * What a metric is: a value that can be computed from the summaries of two data sets, and is the key to its own result.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.metric;

import org.jspecify.annotations.NullMarked;
