/** What the family of classification brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.classification.family;

import org.jspecify.annotations.NullMarked;
