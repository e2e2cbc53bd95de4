/**
 * Tests of drift.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.drift.test;

import org.jspecify.annotations.NullMarked;
