/** What the family of data quality brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.quality.family;

import org.jspecify.annotations.NullMarked;
