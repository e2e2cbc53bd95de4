/** Into which bins a distance puts numbers, and those that were used. */
@NullMarked
package io.github.driftlib.drift.bin;

import org.jspecify.annotations.NullMarked;
