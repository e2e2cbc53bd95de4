/**
 * Whether a model treats groups of people alike.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.fairness;

import org.jspecify.annotations.NullMarked;
