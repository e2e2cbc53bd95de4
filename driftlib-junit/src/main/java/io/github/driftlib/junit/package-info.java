/**
 * Test suites of data in a build: each test of a {@link io.github.driftlib.report.TestSuite} is a test of JUnit, from
 * {@link io.github.driftlib.junit.DataTest}; and assertions, from {@link io.github.driftlib.junit.DataAssertions}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.junit;

import org.jspecify.annotations.NullMarked;
