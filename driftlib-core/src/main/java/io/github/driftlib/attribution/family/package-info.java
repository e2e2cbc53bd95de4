/** What the family of causes brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.attribution.family;

import org.jspecify.annotations.NullMarked;
