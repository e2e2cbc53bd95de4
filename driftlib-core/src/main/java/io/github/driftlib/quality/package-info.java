/** Data quality: what is missing, how a column is distributed, which values it takes. */
@NullMarked
package io.github.driftlib.quality;

import org.jspecify.annotations.NullMarked;
