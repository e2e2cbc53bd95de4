/** What the family of comparisons brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.comparison.family;

import org.jspecify.annotations.NullMarked;
