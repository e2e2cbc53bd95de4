/** How the values of a column are distributed, alone and beside another column. */
package io.github.driftlib.quality.distribution;
