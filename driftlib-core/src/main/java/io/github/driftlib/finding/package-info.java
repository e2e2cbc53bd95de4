/**
 * Findings: what happened, the worst first, in words and numbers. A family says how its results become findings; a
 * snapshot ranks those of all its results.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.finding;

import org.jspecify.annotations.NullMarked;
