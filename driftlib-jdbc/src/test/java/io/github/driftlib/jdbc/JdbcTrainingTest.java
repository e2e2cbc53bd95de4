package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.training.Point;
import io.github.driftlib.training.Run;
import io.github.driftlib.training.Series;
import io.github.driftlib.training.TrainingMemory;
import io.github.driftlib.training.TrainingSink;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read is what was written, in each database as in memory. */
class JdbcTrainingTest {

    private static final Instant START = Instant.parse("2026-05-01T10:00:00.123456Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void runsAndPointsComeBackAsTheyWere(TestDatabase database) {
        DataSource dataSource = database.create(folder);
        JdbcTraining training = JdbcTraining.of(dataSource).withPrefix("trained");
        TrainingMemory memory = new TrainingMemory();
        write(training);
        write(memory);
        assertThat(training.records("fare")).isEqualTo(memory.records("fare")).hasSize(2);
        assertThat(training.runs("none")).isEmpty();
        assertThat(training.points("none")).isEmpty();
        // In another instance, as in another process.
        assertThat(JdbcTraining.of(dataSource).withPrefix("trained").records("fare"))
                .isEqualTo(memory.records("fare"));
    }

    private static void write(TrainingSink sink) {
        Run first = Run.builder("fare", "a")
                .parameters(Map.of("rate", "0.1", "depth", "4"))
                .start(START)
                .modelVersion("v1")
                .dataFingerprint("digest")
                .commit("abc")
                .build();
        sink.write(first);
        sink.write(first.ended(START.plusSeconds(60), Run.Status.FINISHED));
        sink.write(Run.builder("fare", "b")
                .kind(Run.Kind.EVALUATION)
                .start(START.plusSeconds(1))
                .parent("a")
                .build());
        Series loss = Series.of("loss", Series.VALIDATION);
        sink.write(List.of(
                new Point("a", loss, 2, 1L, START, 0.5, null),
                new Point("a", loss, 1, null, START, 0.9, 0.01),
                new Point("a", loss, 2, 1L, START, 0.4, null),
                new Point("a", loss, 3, null, START, Double.NaN, null),
                new Point("a", loss, 4, null, START, Double.POSITIVE_INFINITY, null),
                new Point("a", new Series(Series.CONFUSION, "test", "yes", "no"), 4, null, START, 7, null)));
        sink.write(List.of(new Point("a", loss, 1, null, START, 0.8, 0.02)));
        sink.write(List.of());
    }
}
