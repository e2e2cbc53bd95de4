/**
 * Suites that data suggest: thresholds with a stated rate of false alarms.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.suite.suggest;

import org.jspecify.annotations.NullMarked;
