/** Snapshots as text for a terminal. */
package io.github.driftlib.terminal;
