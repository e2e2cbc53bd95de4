/** Snapshots as text for a terminal. */
@NullMarked
package io.github.driftlib.terminal;

import org.jspecify.annotations.NullMarked;
