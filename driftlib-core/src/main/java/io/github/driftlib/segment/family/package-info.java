/** What the family of segments brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.segment.family;

import org.jspecify.annotations.NullMarked;
