/**
 * What a model looks at: how much its loss or its predictions depend on each feature, how they change with one, what
 * each feature adds to one prediction, and whether that is as it was.
 */
@NullMarked
package io.github.driftlib.explain;

import org.jspecify.annotations.NullMarked;
