/** Metrics and tests that belong together, chosen by what the columns mean. */
@NullMarked
package io.github.driftlib.preset;

import org.jspecify.annotations.NullMarked;
