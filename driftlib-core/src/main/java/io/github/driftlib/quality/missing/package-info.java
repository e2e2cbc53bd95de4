/** Which values are missing, by what stands in their place. */
package io.github.driftlib.quality.missing;
