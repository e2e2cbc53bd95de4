/** How many rows, columns, missing values and duplicates there are. */
package io.github.driftlib.quality.count;
