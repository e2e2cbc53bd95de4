/**
 * Summaries: what most questions about data can be answered from, without the rows.
 *
 * <p>An {@link io.github.driftlib.summary.EmpiricalDistribution} stands for a column of numbers, a
 * {@link io.github.driftlib.summary.CategoryCounts} for one of labels. Summaries merge: the summary of two parts is the
 * merge of their summaries, in any order and any grouping.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.summary;

import org.jspecify.annotations.NullMarked;
