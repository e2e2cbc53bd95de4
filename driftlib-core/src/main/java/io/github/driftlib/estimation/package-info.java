/** How good a model probably is where the true outcomes are not known yet. */
@NullMarked
package io.github.driftlib.estimation;

import org.jspecify.annotations.NullMarked;
