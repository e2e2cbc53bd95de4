package io.github.driftlib.micrometer;

import io.micrometer.core.instrument.Tags;

/**
 * What a gauge shows.
 *
 * @param name the name of the meter
 * @param unit the unit, or null for a number without
 * @param tags what tells it from others of the name
 */
record SeriesKey(String name, String unit, Tags tags) {}
