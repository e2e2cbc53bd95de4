/**
 * The confusion matrix, and the rows it counts.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.classification.confusion;

import org.jspecify.annotations.NullMarked;
