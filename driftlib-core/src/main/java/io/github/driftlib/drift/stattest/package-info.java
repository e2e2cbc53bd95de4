/**
 * Stat tests: how different two samples are, as a p-value or as a distance.
 *
 * <p>Each is a function of two {@link io.github.driftlib.summary.EmpiricalDistribution}s or
 * {@link io.github.driftlib.summary.CategoryCounts}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.drift.stattest;

import org.jspecify.annotations.NullMarked;
