/** A column of both data sets, as the metrics of columns ask for it. Not for users. */
@NullMarked
package io.github.driftlib.quality.column;

import org.jspecify.annotations.NullMarked;
