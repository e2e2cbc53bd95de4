/**
 * Values and rows that are strange by what the reference knows: outside of fences, in its tails, far from its middle,
 * never seen, or seen too often. What is judged is the share of them in current against the reference's own.
 */
@NullMarked
package io.github.driftlib.outlier;

import org.jspecify.annotations.NullMarked;
