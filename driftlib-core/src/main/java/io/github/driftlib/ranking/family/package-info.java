/** What the family of ranking brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.ranking.family;

import org.jspecify.annotations.NullMarked;
