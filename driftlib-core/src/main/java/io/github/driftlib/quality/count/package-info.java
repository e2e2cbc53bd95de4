/** How many rows, columns, missing values and duplicates there are. */
@NullMarked
package io.github.driftlib.quality.count;

import org.jspecify.annotations.NullMarked;
