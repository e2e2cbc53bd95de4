/**
 * A small linear learner and what it needs to tell two samples of texts or vectors apart: words, weights of words,
 * stochastic gradient descent. Each step is scikit-learn's, so that a seeded procedure gives scikit-learn's scores.
 */
package io.github.driftlib.stats.learning;
