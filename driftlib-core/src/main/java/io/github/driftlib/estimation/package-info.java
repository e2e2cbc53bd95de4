/** How good a model probably is where the true outcomes are not known yet. */
package io.github.driftlib.estimation;
