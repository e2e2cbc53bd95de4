/** What the family of outliers brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.outlier.family;

import org.jspecify.annotations.NullMarked;
