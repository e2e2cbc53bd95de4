/**
 * Snapshots as text for a terminal.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.terminal;

import org.jspecify.annotations.NullMarked;
