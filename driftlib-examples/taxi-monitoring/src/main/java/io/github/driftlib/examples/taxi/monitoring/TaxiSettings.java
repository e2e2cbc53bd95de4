package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.examples.taxi.trips.TripSource;
import java.time.YearMonth;

/**
 * What is monitored.
 *
 * @param source where the trips come from
 * @param referenceMonth the month in which the model is trained, and with which others are compared
 * @param currentMonth the month that is watched
 * @param trainRows how many trips of the reference month the model learns from; the others are the reference
 * @param output where the results go
 */
public record TaxiSettings(
        TripSource source, YearMonth referenceMonth, YearMonth currentMonth, int trainRows, OutputFolder output) {}
