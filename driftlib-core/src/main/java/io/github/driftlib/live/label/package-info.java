/**
 * Outcomes that come later: {@link io.github.driftlib.live.label.LabelJoin} brings them to their predictions.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.live.label;

import org.jspecify.annotations.NullMarked;
