/**
 * What a batch can show: how many rows it needs for a drift to be seen, the smallest drift that it could have shown,
 * and what can be said of a model whose outcomes are not known yet, when the mix of classes or of inputs has changed.
 *
 * @since 0.1.0
 */
@Incubating
@NullMarked
package io.github.driftlib.planning;

import io.github.driftlib.annotation.Incubating;
import org.jspecify.annotations.NullMarked;
