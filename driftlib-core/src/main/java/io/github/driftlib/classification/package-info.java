/** How good a model that predicts classes is. */
@NullMarked
package io.github.driftlib.classification;

import org.jspecify.annotations.NullMarked;
