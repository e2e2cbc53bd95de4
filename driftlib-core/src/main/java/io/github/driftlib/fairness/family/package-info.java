/** What the family of fairness brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.fairness.family;

import org.jspecify.annotations.NullMarked;
