/**
 * Sketches: what is remembered of many values in bounded memory, with a bound on the error. Deterministic: the same
 * values in the same order give the same sketch. Not for users, who see them as summaries.
 */
package io.github.driftlib.sketch;
