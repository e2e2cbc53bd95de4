package io.github.driftlib.micrometer;

import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

/**
 * What a gauge shows.
 *
 * @param name the name of the meter
 * @param unit the unit, or null for a number without
 * @param tags what tells it from others of the name
 */
record SeriesKey(String name, @Nullable String unit, Tags tags) {}
