/** Rows with equal features and different targets or predictions. */
package io.github.driftlib.quality.conflict;
