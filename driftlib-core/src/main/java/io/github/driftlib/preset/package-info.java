/** Metrics and tests that belong together, chosen by what the columns mean. */
package io.github.driftlib.preset;
