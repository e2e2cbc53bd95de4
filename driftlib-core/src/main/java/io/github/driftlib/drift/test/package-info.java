/** Tests of drift. */
@NullMarked
package io.github.driftlib.drift.test;

import org.jspecify.annotations.NullMarked;
