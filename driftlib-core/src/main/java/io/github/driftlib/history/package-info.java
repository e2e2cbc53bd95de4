/**
 * What is normal of the next value of a history, learned from earlier ones: ranges with a stated rate of false alarms,
 * a budget of them, reference windows that are compared without themselves, and change points of the past.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.history;

import org.jspecify.annotations.NullMarked;
