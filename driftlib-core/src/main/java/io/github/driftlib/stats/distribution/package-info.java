/** Distributions of test statistics under the hypothesis that nothing changed. */
package io.github.driftlib.stats.distribution;
