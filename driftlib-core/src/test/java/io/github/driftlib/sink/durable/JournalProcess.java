package io.github.driftlib.sink.durable;

import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.SinkException;
import io.github.driftlib.sink.SnapshotFolder;
import io.github.driftlib.sink.kit.TestRuns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/**
 * A program that writes runs until it is killed, and says the number of each that was accepted. Its target is a folder
 * of snapshots that is away now and then.
 */
final class JournalProcess {

    private JournalProcess() {}

    /** Arguments: the folder of the journal, that of the snapshots, and the first number. */
    public static void main(String[] arguments) {
        Random random = new Random();
        SnapshotFolder target = SnapshotFolder.of(Path.of(arguments[1]));
        MetricSink flaky = snapshot -> {
            if (random.nextInt(4) == 0) {
                throw SinkException.unavailable("away", null);
            }
            target.write(snapshot);
        };
        try (DurableSink sink = DurableSink.builder(Path.of(arguments[0]), flaky)
                .segmentBytes(4096)
                .pauses(Duration.ofMillis(1), Duration.ofMillis(20))
                .build()) {
            for (long number = Long.parseLong(arguments[2]); true; number++) {
                try {
                    sink.write(TestRuns.run("taxi", number, number));
                    System.out.println(number);
                } catch (SinkException e) {
                    System.out.println("refused " + e.mayPass());
                }
                System.out.flush();
            }
        }
    }
}
