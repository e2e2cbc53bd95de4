/** The model that is monitored: how long a taxi trip takes. */
package io.github.driftlib.examples.taxi.model;
