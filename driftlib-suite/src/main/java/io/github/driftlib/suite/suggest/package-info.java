/** Suites that data suggest: thresholds with a stated rate of false alarms. */
package io.github.driftlib.suite.suggest;
