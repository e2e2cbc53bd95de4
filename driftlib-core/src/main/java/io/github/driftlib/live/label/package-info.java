/** Outcomes that come later: {@link io.github.driftlib.live.label.LabelJoin} brings them to their predictions. */
@NullMarked
package io.github.driftlib.live.label;

import org.jspecify.annotations.NullMarked;
