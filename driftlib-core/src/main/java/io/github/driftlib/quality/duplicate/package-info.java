/** Equal rows and (almost) equal columns. */
package io.github.driftlib.quality.duplicate;
