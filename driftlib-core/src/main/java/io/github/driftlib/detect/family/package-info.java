/** What the family of detectors brings, and its words. Not for users: it is found by name. */
@NullMarked
package io.github.driftlib.detect.family;

import org.jspecify.annotations.NullMarked;
