/**
 * Pages of one file: reports and test suites, and a dashboard over a history.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.html;

import org.jspecify.annotations.NullMarked;
