package io.github.driftlib.falsealarms;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.util.function.Function;

/** As what the rows of a comparison are given. */
enum Form {
    ROWS("rows", DataSummary::of),
    EXACT("exact profiles", rows -> builder().add(rows).build()),
    SKETCHED(
            "sketched profiles",
            rows -> builder().mostExactValues(256).mostLabels(64).add(rows).build());

    private final String title;
    private final Function<Dataset, DataSummary> made;

    Form(String title, Function<Dataset, DataSummary> made) {
        this.title = title;
        this.made = made;
    }

    private static ProfileBuilder builder() {
        return Profile.builder().executor(Runnable::run);
    }

    String title() {
        return title;
    }

    DataSummary of(Dataset rows) {
        return made.apply(rows);
    }
}
