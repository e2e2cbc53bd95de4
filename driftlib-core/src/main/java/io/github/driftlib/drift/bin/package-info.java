/** Into which bins a distance puts numbers, and those that were used. */
package io.github.driftlib.drift.bin;
