/** The monitoring of the model: train it, compare each day with the reference, and look into a single day. */
package io.github.driftlib.examples.taxi.monitoring;
