/** How columns depend on each other. */
@NullMarked
package io.github.driftlib.quality.correlation;

import org.jspecify.annotations.NullMarked;
