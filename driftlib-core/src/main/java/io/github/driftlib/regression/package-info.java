/** How good a model that predicts numbers is. */
@NullMarked
package io.github.driftlib.regression;

import org.jspecify.annotations.NullMarked;
