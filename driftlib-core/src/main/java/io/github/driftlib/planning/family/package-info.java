/** What the family of planning brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.planning.family;

import org.jspecify.annotations.NullMarked;
