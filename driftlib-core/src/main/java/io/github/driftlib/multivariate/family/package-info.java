/** What the family of drift of many columns at once brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.multivariate.family;

import org.jspecify.annotations.NullMarked;
