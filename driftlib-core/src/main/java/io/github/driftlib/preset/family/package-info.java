/** What the family of presets and of text descriptors brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.preset.family;

import org.jspecify.annotations.NullMarked;
