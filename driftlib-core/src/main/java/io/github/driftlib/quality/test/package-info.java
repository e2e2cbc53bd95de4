/**
 * Tests of data integrity and data quality.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.quality.test;

import org.jspecify.annotations.NullMarked;
