/** What the family of regression brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.regression.family;

import org.jspecify.annotations.NullMarked;
