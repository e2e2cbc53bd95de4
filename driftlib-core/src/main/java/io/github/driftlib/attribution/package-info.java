/**
 * Causes: which values make the distance of a column, which segments changed a mean, in which slices the loss grew, and
 * whether a drop in quality is a matter of the inputs or of what they mean.
 */
@NullMarked
package io.github.driftlib.attribution;

import org.jspecify.annotations.NullMarked;
