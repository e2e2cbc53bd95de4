/**
 * Reports: many metrics over the same data in one run, and the snapshot of their results.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.report;

import org.jspecify.annotations.NullMarked;
