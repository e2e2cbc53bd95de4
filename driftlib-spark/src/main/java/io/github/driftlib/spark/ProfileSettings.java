package io.github.driftlib.spark;

import io.github.driftlib.summary.profile.ProfileBuilder;
import java.io.Serializable;

/**
 * The limits of a profile, as {@link ProfileBuilder} has them.
 *
 * @param mostExactValues how many different numbers of a column are held exactly
 * @param mostLabels how many labels of a column are told apart
 */
record ProfileSettings(int mostExactValues, int mostLabels) implements Serializable {

    static final ProfileSettings DEFAULT =
            new ProfileSettings(ProfileBuilder.DEFAULT_MOST_EXACT_VALUES, ProfileBuilder.DEFAULT_MOST_LABELS);

    ProfileBuilder applied(ProfileBuilder builder) {
        return builder.mostExactValues(mostExactValues).mostLabels(mostLabels);
    }
}
