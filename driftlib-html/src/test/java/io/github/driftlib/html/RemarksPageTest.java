package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.summary.profile.Profile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader sees of what the reading of the data did. */
class RemarksPageTest {

    @TempDir
    private Path folder;

    private static Dataset data(Remark... remarks) {
        return Dataset.builder().numerical("x", 1, 2, 3, 4).build().withRemarks(List.of(remarks));
    }

    private Path written(RunData data) {
        Path file = folder.resolve("report.html");
        HtmlReport.write(Report.of(Metrics.columnDrift("x")).run(data), file);
        return file;
    }

    @Test
    void remarksOfRowsAndOfProfilesAreAListOfTheirOwn() {
        Remark hostile = Remark.leftOut("b" + Samples.HOSTILE, "it cannot be held");
        Path file = written(RunData.of(data(hostile))
                .withReference(Profile.builder()
                        .add(data(Remark.infiniteTimes("t", 3)))
                        .add(data(Remark.infiniteTimes("t", 4)))
                        .build()));
        try (OpenPage open = OpenPage.of(file)) {
            Page page = open.page();
            assertThat(page.locator("#remarks h2").textContent()).isEqualTo("Remarks on the data");
            assertThat(page.locator("#remarks").isVisible()).isTrue();
            assertThat(page.locator("a[href='#remarks']").first().textContent()).isEqualTo("Remarks");
            assertThat(page.locator("#remarks tbody tr").allInnerTexts())
                    .map(row -> row.replaceAll("\\s+", " ").strip())
                    .containsExactly("reference " + Remark.infiniteTimes("t", 7).text(), "current " + hostile.text());
            open.assertQuiet();
        }
    }

    @Test
    void withoutARemarkThereIsNoList() {
        try (OpenPage open = OpenPage.of(written(RunData.of(data()).withReference(data())))) {
            assertThat(open.page().locator("#remarks").count()).isZero();
            open.assertQuiet();
        }
    }
}
