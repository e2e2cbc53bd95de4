/** Data quality: what is missing, how a column is distributed, which values it takes. */
package io.github.driftlib.quality;
