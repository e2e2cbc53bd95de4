/** Where the trips come from: published files, on disk or downloaded, or trips that are made up. */
package io.github.driftlib.examples.taxi.trips;
