/**
 * Runs of training and of evaluation: what was tried, how its losses went, what is wrong with them, and which of
 * several runs is better.
 *
 * @since 0.1.0
 */
@Incubating
@NullMarked
package io.github.driftlib.training;

import io.github.driftlib.annotation.Incubating;
import org.jspecify.annotations.NullMarked;
