/** How the values of a column are distributed, alone and beside another column. */
@NullMarked
package io.github.driftlib.quality.distribution;

import org.jspecify.annotations.NullMarked;
