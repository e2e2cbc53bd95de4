/** Random draws that are the same on every machine, and the distributions they come of. */
package io.github.driftlib.stats.random;
