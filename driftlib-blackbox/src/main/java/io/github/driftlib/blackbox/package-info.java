/** Metrics, tests and presets of a user's own, as docs/extending.md shows them. */
package io.github.driftlib.blackbox;
