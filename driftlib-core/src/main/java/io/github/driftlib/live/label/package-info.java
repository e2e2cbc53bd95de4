/** Outcomes that come later: {@link io.github.driftlib.live.label.LabelJoin} brings them to their predictions. */
package io.github.driftlib.live.label;
