/**
 * Runs of training and of evaluation: what was tried, how its losses went, what is wrong with them, and which of
 * several runs is better.
 */
@NullMarked
package io.github.driftlib.training;

import org.jspecify.annotations.NullMarked;
