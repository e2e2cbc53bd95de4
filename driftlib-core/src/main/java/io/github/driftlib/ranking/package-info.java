/** How good a model that ranks or recommends items is. */
@NullMarked
package io.github.driftlib.ranking;

import org.jspecify.annotations.NullMarked;
