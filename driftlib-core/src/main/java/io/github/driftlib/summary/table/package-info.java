/** Summaries of several columns at once, and of labels that are written differently. Not for users. */
@NullMarked
package io.github.driftlib.summary.table;

import org.jspecify.annotations.NullMarked;
