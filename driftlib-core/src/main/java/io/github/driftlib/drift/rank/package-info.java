/** Statistics of ranks and of distribution functions that stat tests are made of. */
package io.github.driftlib.drift.rank;
