/**
 * Random relabellings of two samples: what chance alone makes of their values. Noise floors and permutation tests stand
 * on it; nothing here knows a stat test.
 */
package io.github.driftlib.drift.relabel;
