package io.github.driftlib.examples.taxi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivePageTest {

    private static final String NOTE = "How wrong the model was is not known yet for ";

    @TempDir
    private Path folder;

    private static Snapshot window(String project, int hour) {
        return Report.of(Metrics.rowCount())
                .run(RunData.of(Dataset.builder().numerical("prediction", 1, 2).build())
                        .withInfo(RunInfo.of(
                                        project,
                                        Instant.parse("2022-02-01T00:00:00Z").plusSeconds(3_600L * hour))
                                .withMetadata("rows_recorded", "2")));
    }

    @Test
    void windowsWithoutOutcomesAreSaidUntilTheyCome() throws Exception {
        LivePage page = new LivePage(folder.resolve("none"));
        page.add(window(TaxiWatch.TRIPS, 10));
        page.add(window(TaxiWatch.TRIPS, 11));
        assertThat(page.html())
                .contains("<body><blockquote>" + NOTE
                        + "2 of the 2 windows shown, the last of 2022-02-01T11:00:00Z: no outcomes")
                .contains("under taxi-live-estimate is an estimate of the error");
        page.add(window(TaxiWatch.QUALITY, 10));
        assertThat(page.html()).contains(NOTE + "1 of the 2 windows shown, the last of 2022-02-01T11:00:00Z");
        page.add(window(TaxiWatch.QUALITY, 11));
        assertThat(page.html()).contains("<body>").doesNotContain(NOTE);
    }
}
