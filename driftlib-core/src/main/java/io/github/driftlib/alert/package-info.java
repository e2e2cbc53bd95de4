/**
 * Alerts over a history: rules say what is watched, a policy says when somebody is told, and a budget how often that
 * may be for nothing. All of it is a pure function of the runs, so that a history replayed gives the same alerts.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.alert;

import org.jspecify.annotations.NullMarked;
