/**
 * Suite files: the tests of a suite and the metrics of a report as YAML or JSON.
 *
 * <p>Begin at {@link io.github.driftlib.suite.SuiteFile}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.suite;

import org.jspecify.annotations.NullMarked;
