/** What the family of explanations brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.explain.family;

import org.jspecify.annotations.NullMarked;
