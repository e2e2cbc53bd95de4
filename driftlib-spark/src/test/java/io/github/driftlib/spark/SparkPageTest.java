package io.github.driftlib.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Schema;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The code of the page about Spark is that of the methods here, which compile. */
class SparkPageTest {

    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

    static Snapshot drift(SparkSession spark, Report report, DataDefinition definition, Profile reference) {
        Function<Schema, List<Summarizer<?>>> needs = report.needs(definition);
        Profile february = SparkProfiles.of(spark.read().parquet("trips/month=2"))
                .needs(needs)
                .profile();
        Snapshot snapshot =
                report.run(RunData.of(february).withReference(reference).withDefinition(definition));
        return snapshot;
    }

    static Map<List<Optional<String>>, Profile> groups(Dataset<Row> frame) {
        Map<List<Optional<String>>, Profile> byZone =
                SparkProfiles.of(frame).groupBy("zone").mostGroups(1_000).profiles();
        return byZone;
    }

    static void stream(Dataset<Row> frame, Path folder) throws Exception {
        VoidFunction2<Dataset<Row>, Long> toFile =
                (batch, id) -> SparkProfiles.of(batch).profile().write(folder.resolve("batch-" + id + ".profile"));
        frame.writeStream().foreachBatch(toFile).start();
    }

    static void classes(SparkSession spark) {
        spark.addArtifact("driftlib-core.jar");
        spark.addArtifact("driftlib-spark.jar");
        spark.addArtifact("commons-math3.jar");
    }

    @Test
    void theCodeOfThePageCompiles() throws IOException {
        Path root = Path.of(System.getProperty("repository.root", ".."));
        String own = squeezed(Files.readString(
                root.resolve("driftlib-spark/src/test/java/io/github/driftlib/spark/SparkPageTest.java")));
        Matcher block = JAVA.matcher(Files.readString(root.resolve("docs/spark.md")));
        int blocks = 0;
        for (; block.find(); blocks++) {
            assertThat(own).contains(squeezed(block.group(1)));
        }
        assertThat(blocks).isEqualTo(4);
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
