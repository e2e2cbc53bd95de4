/** Suites that data suggest: thresholds with a stated rate of false alarms. */
@NullMarked
package io.github.driftlib.suite.suggest;

import org.jspecify.annotations.NullMarked;
