package io.github.driftlib.live;

import io.github.driftlib.summary.profile.Profile;
import java.time.Duration;

/**
 * A pane as a value.
 *
 * @param from when it begins, in microseconds
 * @param to when it ends
 * @param profile its rows
 * @param gap for how long before a restart rows of it could have been lost
 */
record SavedPane(long from, long to, Profile profile, Duration gap) {}
