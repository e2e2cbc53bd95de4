package io.github.driftlib.sink.durable;

import io.github.driftlib.sink.SinkException;
import io.github.driftlib.sink.kit.TestRuns;
import java.nio.file.Path;

/** A program that fills its journal until files cannot grow any more, while the target is away. */
final class FullDiskProcess {

    private FullDiskProcess() {}

    /** Argument: the folder of the journal. */
    public static void main(String[] arguments) {
        DurableSink sink = DurableSink.builder(Path.of(arguments[0]), snapshot -> {
                    throw SinkException.unavailable("away", null);
                })
                .build();
        for (long number = 0; number < 200; number++) {
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
