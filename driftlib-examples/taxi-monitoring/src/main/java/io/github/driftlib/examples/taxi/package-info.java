/** The command line of the example; {@link io.github.driftlib.examples.taxi.TaxiApp} is where it begins. */
package io.github.driftlib.examples.taxi;
