/** How good a model that predicts numbers is. */
package io.github.driftlib.regression;
