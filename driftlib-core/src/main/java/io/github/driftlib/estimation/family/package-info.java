/** What the family of estimates brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.estimation.family;

import org.jspecify.annotations.NullMarked;
