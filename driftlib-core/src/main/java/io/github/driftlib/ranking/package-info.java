/** How good a model that ranks or recommends items is. */
package io.github.driftlib.ranking;
