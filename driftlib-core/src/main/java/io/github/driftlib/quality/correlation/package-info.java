/** How columns depend on each other. */
package io.github.driftlib.quality.correlation;
