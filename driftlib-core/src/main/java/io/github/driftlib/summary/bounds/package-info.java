/** Between what bounds a statistic lies where a sample is known through a sketch. */
package io.github.driftlib.summary.bounds;
