/**
 * What a model looks at: how much its loss or its predictions depend on each feature, how they change with one, what
 * each feature adds to one prediction, and whether that is as it was.
 *
 * @since 0.1.0
 */
@Incubating
@NullMarked
package io.github.driftlib.explain;

import io.github.driftlib.annotation.Incubating;
import org.jspecify.annotations.NullMarked;
