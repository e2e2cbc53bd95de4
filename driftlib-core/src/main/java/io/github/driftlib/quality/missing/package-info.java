/** Which values are missing, by what stands in their place. */
@NullMarked
package io.github.driftlib.quality.missing;

import org.jspecify.annotations.NullMarked;
