/**
 * Live monitoring: from the request path of a service to a verdict.
 *
 * <p>A {@link io.github.driftlib.live.Recorder} takes rows while requests are answered and makes
 * {@link io.github.driftlib.live.Window}s of them. A {@link io.github.driftlib.live.label.LabelJoin} brings outcomes
 * that come later to the windows of their predictions. A {@link io.github.driftlib.live.Monitor} runs reports and test
 * suites when a window closes, and hands the snapshots to sinks. A {@link io.github.driftlib.live.ProfileStore} keeps
 * the windows of many instances, of which {@link io.github.driftlib.live.Fleet} makes one.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.live;

import org.jspecify.annotations.NullMarked;
