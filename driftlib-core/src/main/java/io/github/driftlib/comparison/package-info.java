/** Two models held against each other on the same data. */
@NullMarked
package io.github.driftlib.comparison;

import org.jspecify.annotations.NullMarked;
