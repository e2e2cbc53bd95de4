/**
 * Detectors of a change in a stream of single values: a loss, an error, a prediction, or one value of each run of a
 * history.
 *
 * <p>{@linkplain io.github.driftlib.detect.DetectorSettings Settings} are values; a
 * {@link io.github.driftlib.detect.Detector} is what they {@linkplain io.github.driftlib.detect.DetectorSettings#start
 * start}, and takes one value after the other. The charts ({@link io.github.driftlib.detect.Cusum},
 * {@link io.github.driftlib.detect.Ewma}, {@link io.github.driftlib.detect.Shewhart},
 * {@link io.github.driftlib.detect.BernoulliCusum}) and the tests by betting
 * ({@link io.github.driftlib.detect.EDetector}, {@link io.github.driftlib.detect.ConformalMartingale}) are told how
 * rare {@linkplain io.github.driftlib.detect.FalseAlarms false alarms} shall be, and find their thresholds.
 * {@link io.github.driftlib.detect.Adwin} needs no such number. {@link io.github.driftlib.detect.PageHinkley},
 * {@link io.github.driftlib.detect.Ddm} and {@link io.github.driftlib.detect.HddmA} are here to be compared with: their
 * parameters promise no rate of false alarms.
 *
 * @since 0.1.0
 */
@Incubating
@NullMarked
package io.github.driftlib.detect;

import io.github.driftlib.annotation.Incubating;
import org.jspecify.annotations.NullMarked;
