/**
 * Values and rows that are strange by what the reference knows: outside of fences, in its tails, far from its middle,
 * never seen, or seen too often. What is judged is the share of them in current against the reference's own.
 *
 * @since 0.1.0
 */
@Incubating
@NullMarked
package io.github.driftlib.outlier;

import io.github.driftlib.annotation.Incubating;
import org.jspecify.annotations.NullMarked;
