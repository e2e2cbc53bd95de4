/**
 * Suite files: the tests of a suite and the metrics of a report as YAML or JSON.
 *
 * <p>Begin at {@link io.github.driftlib.suite.SuiteFile}.
 */
package io.github.driftlib.suite;
