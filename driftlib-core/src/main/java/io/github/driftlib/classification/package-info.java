/** How good a model that predicts classes is. */
package io.github.driftlib.classification;
