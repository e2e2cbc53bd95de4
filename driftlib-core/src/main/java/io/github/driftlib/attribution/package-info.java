/**
 * Causes: which values make the distance of a column, which segments changed a mean, in which slices the loss grew, and
 * whether a drop in quality is a matter of the inputs or of what they mean.
 *
 * @since 0.1.0
 */
@Incubating
@NullMarked
package io.github.driftlib.attribution;

import io.github.driftlib.annotation.Incubating;
import org.jspecify.annotations.NullMarked;
