/** Rows with equal features and different targets or predictions. */
@NullMarked
package io.github.driftlib.quality.conflict;

import org.jspecify.annotations.NullMarked;
